package focus.app.cli.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts the program anew and waits until its window is shown. The child is told by {@link #PROPERTY} to print one line
 * at that moment and to end.
 */
public final class StartCase implements BenchCase.Work {
    /** A child with this property prints a line on standard output when its window is painted, and ends. */
    public static final String PROPERTY = "focus.bench.start";

    private final List<String> command;

    StartCase(List<String> command) {
        this.command = List.copyOf(command);
    }

    /** @return empty when this process was not started by the launcher and is no installed program */
    public static Optional<StartCase> ofThisProgram() {
        return ChildProgram.command().map(StartCase::new);
    }

    @Override
    public double run() {
        long start = System.nanoTime();
        try (ChildProgram child = ChildProgram.start(command, List.of("-D" + PROPERTY + "=true"), Map.of())) {
            if (child.nextLine().isEmpty()) {
                throw new BenchException("the window did not come up; try:  focus", null);
            }
            return (System.nanoTime() - start) / 1e6;
        }
    }
}
