package focus.app.cli.bench;

import focus.inference.api.Feedback;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Measures a case in blocks, ours and the other side's in turn. */
public final class BlockTimer {
    private final Optional<? extends Rival> rival;
    private final Feedback feedback;

    public BlockTimer(Optional<? extends Rival> rival, Feedback feedback) {
        this.rival = rival;
        this.feedback = feedback;
    }

    /**
     * @throws java.util.concurrent.CancellationException if the feedback was cancelled
     * @throws BenchException if the other side fails
     */
    public Measurement measure(BenchCase benchCase) {
        Optional<? extends Rival> other = rival.filter(candidate -> candidate.knows(benchCase.name()));
        List<List<Double>> ours = new ArrayList<>();
        List<List<Double>> theirs = new ArrayList<>();
        block(benchCase, benchCase.warmUp());
        other.ifPresent(side -> side.run(benchCase.name(), Math.max(1, benchCase.warmUp())));
        for (int i = 0; i < benchCase.blocks(); i++) {
            feedback.progress(benchCase.name(), (double) i / benchCase.blocks());
            ours.add(block(benchCase, benchCase.runs()));
            other.ifPresent(side -> theirs.add(side.run(benchCase.name(), benchCase.runs())));
        }
        return new Measurement(ours, theirs);
    }

    private List<Double> block(BenchCase benchCase, int runs) {
        return IntStream.range(0, runs)
                .mapToObj(i -> {
                    feedback.throwIfCancelled();
                    return benchCase.work().run();
                })
                .toList();
    }
}
