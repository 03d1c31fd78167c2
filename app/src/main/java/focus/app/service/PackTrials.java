package focus.app.service;

import focus.app.model.PackTrial;
import focus.inference.api.EditPlan;
import focus.inference.api.Feedback;
import focus.inference.api.Grounder;
import focus.inference.api.Mask;
import focus.inference.api.Planner;
import focus.inference.api.Prompt;
import focus.inference.api.Segmenter;
import focus.inference.api.Thing;
import focus.inference.api.error.FocusException;
import focus.inference.engine.Engine;
import focus.inference.image.ImagePoint;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SrgbConverter;
import focus.inference.image.TiledRaster;
import focus.inference.pack.PackManifest;
import java.util.List;
import java.util.Optional;

/** Tries an installed pack: reads all its files, then asks it something whose answer is known. */
public final class PackTrials {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final int RADIUS = 70;

    /** A disc on a plain ground is the easiest object there is. */
    private static final double LEAST_OVERLAP = 0.8;

    /** The same for boxes, of which a detector is less sure. */
    private static final double LEAST_BOX = 0.5;

    private static final String SENTENCE = "blur the background";

    private final Engine engine;

    public PackTrials(Engine engine) {
        this.engine = engine;
    }

    /**
     * Blocks for up to seconds: reads every byte of the pack and loads its networks.
     *
     * @param id of an installed pack
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     */
    public PackTrial run(String id, Feedback feedback) {
        Optional<PackManifest> pack = engine.packs().find(id);
        if (pack.isEmpty()) {
            return new PackTrial.Failed("there is no pack '" + id + "' any more");
        }
        List<String> problems = engine.packs().verify(pack.get());
        if (!problems.isEmpty()) {
            return new PackTrial.Damaged(problems);
        }
        try {
            return ask(pack.get(), feedback);
        } catch (FocusException told) {
            return new PackTrial.Failed(String.valueOf(told.getMessage()));
        }
    }

    private PackTrial ask(PackManifest pack, Feedback feedback) {
        if (pack.roles().containsKey("segmenter")) {
            return click(engine.segmenter(Optional.of(pack.id())), feedback);
        }
        if (pack.roles().containsKey("planner")) {
            return say(engine.planner(), pack);
        }
        if (pack.roles().containsKey("grounder")) {
            Optional<Grounder> grounder = engine.grounder();
            if (grounder.isPresent()) {
                return look(grounder.get(), pack, feedback);
            }
        }
        return new PackTrial.Failed("no part of this program knows what it is for");
    }

    private static PackTrial click(Segmenter segmenter, Feedback feedback) {
        RasterSource disc = disc();
        try (Segmenter.EncodedPicture encoded = segmenter.encode(disc, feedback)) {
            Prompt middle = new Prompt.Click(new ImagePoint(WIDTH / 2.0, HEIGHT / 2.0), true);
            encoded.segment(List.of(middle), Optional.empty(), feedback); // the first one also loads the graph
            long start = System.nanoTime();
            Mask mask = encoded.segment(List.of(middle), Optional.empty(), feedback)
                    .best()
                    .logits()
                    .toMask();
            double milliseconds = (System.nanoTime() - start) / 1e6;
            double overlap = overlap(mask);
            return overlap >= LEAST_OVERLAP
                    ? new PackTrial.Works(milliseconds)
                    : new PackTrial.Failed(
                            "it answers, but does not find a plain disc (overlap " + Math.round(overlap * 100) + " %)");
        }
    }

    private static PackTrial say(Planner planner, PackManifest pack) {
        if (!planner.method().startsWith(pack.id() + " ")) {
            return new PackTrial.Failed("sentences are read by " + planner.method() + ", not by this pack");
        }
        planner.plan(SENTENCE); // the first one also loads the graph
        long start = System.nanoTime();
        EditPlan plan = planner.plan(SENTENCE);
        double milliseconds = (System.nanoTime() - start) / 1e6;
        return plan instanceof EditPlan.Operations
                ? new PackTrial.Works(milliseconds)
                : new PackTrial.Failed("it does not understand \"" + SENTENCE + "\"");
    }

    private static PackTrial look(Grounder grounder, PackManifest pack, Feedback feedback) {
        if (!grounder.packId().startsWith(pack.id() + " ")) {
            return new PackTrial.Failed("names are known by " + grounder.packId() + ", not by this pack");
        }
        RasterSource disc = disc();
        grounder.look(disc, feedback); // the first one also loads the graph
        long start = System.nanoTime();
        List<Thing> things = grounder.look(disc, feedback);
        double milliseconds = (System.nanoTime() - start) / 1e6;
        return things.stream().anyMatch(thing -> overlap(thing.box()) >= LEAST_BOX)
                ? new PackTrial.Works(milliseconds)
                : new PackTrial.Failed("it answers, but does not see a plain disc");
    }

    /** Intersection over union with the disc's box. */
    private static double overlap(Prompt.Box box) {
        double width = Math.min(box.to().x(), WIDTH / 2.0 + RADIUS)
                - Math.max(box.from().x(), WIDTH / 2.0 - RADIUS);
        double height = Math.min(box.to().y(), HEIGHT / 2.0 + RADIUS)
                - Math.max(box.from().y(), HEIGHT / 2.0 - RADIUS);
        double both = Math.max(0, width) * Math.max(0, height);
        double own =
                (box.to().x() - box.from().x()) * (box.to().y() - box.from().y());
        return both / (own + 4.0 * RADIUS * RADIUS - both);
    }

    /** An orange disc in the middle of a blue-grey ground. */
    private static RasterSource disc() {
        PixelBlock block = PixelBlock.allocate(WIDTH, HEIGHT, PixelFormat.SRGB8);
        byte[] rgb = block.bytes();
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            boolean inside = isInside(i % WIDTH, i / WIDTH);
            rgb[3 * i] = (byte) (inside ? 230 : 90);
            rgb[3 * i + 1] = (byte) (inside ? 130 : 105);
            rgb[3 * i + 2] = (byte) (inside ? 40 : 125);
        }
        return TiledRaster.of(block, SrgbConverter.PLAIN);
    }

    private static boolean isInside(int x, int y) {
        return Math.hypot(x + 0.5 - WIDTH / 2.0, y + 0.5 - HEIGHT / 2.0) <= RADIUS;
    }

    /** Intersection over union with the disc. */
    private static double overlap(Mask mask) {
        byte[] selected = mask.read(mask.size().bounds(), 0);
        int both = 0;
        int either = 0;
        for (int i = 0; i < selected.length; i++) {
            boolean inside = isInside(i % WIDTH, i / WIDTH);
            boolean chosen = (selected[i] & 0xFF) >= 128;
            both += inside && chosen ? 1 : 0;
            either += inside || chosen ? 1 : 0;
        }
        return (double) both / either;
    }
}
