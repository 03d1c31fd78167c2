package focus.app.cli.bench;

import java.util.List;

/** The same work, done by somebody else. */
public interface Rival {
    /** Whether it knows the case of this name. */
    boolean knows(String name);

    /**
     * @return milliseconds of each of {@code runs} runs
     * @throws BenchException if it fails
     */
    List<Double> run(String name, int runs);
}
