package focus.app.service;

import focus.inference.api.Feedback;
import focus.inference.api.Grounder;
import focus.inference.api.Prompt;
import focus.inference.api.Thing;
import focus.inference.api.Vocabulary;
import focus.inference.image.ImagePoint;
import focus.inference.image.RasterSource;
import java.util.List;

/** Sees the same in every picture; knows cups, dogs and benches. */
public record FakeNames(List<Thing> things) implements Grounder {
    public static Thing thing(String name, double score, double x0, double y0, double x1, double y1) {
        return new Thing(name, score, new Prompt.Box(new ImagePoint(x0, y0), new ImagePoint(x1, y1)));
    }

    @Override
    public String packId() {
        return "names 1.0";
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.parse(List.of("cup: mug", "dog", "bench"));
    }

    @Override
    public List<Thing> look(RasterSource source, Feedback feedback) {
        feedback.throwIfCancelled();
        return things;
    }
}
