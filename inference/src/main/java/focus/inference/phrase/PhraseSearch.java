package focus.inference.phrase;

import focus.inference.api.Feedback;
import focus.inference.api.MaskHead;
import focus.inference.api.MaskProposal;
import focus.inference.api.Prompt;
import focus.inference.api.Thing;
import focus.inference.api.Vocabulary;
import focus.inference.image.RasterSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * From a phrase to masks: the things of that name, each box given to the segmenter, then what the phrase says of them. One
 * picture; safe for several threads if {@code head} is.
 */
public final class PhraseSearch {
    /** The stage that {@link Feedback#progress} is told. */
    public static final String STAGE = "find";

    /** Of the surest thing's score: what a further one needs to be counted. */
    private static final double FLOOR = 0.4;

    /** Score below which nothing counts, 0..1. */
    private static final double LEAST = 0.1;

    /** Power of a box's area that its score is multiplied by. */
    private static final double SIZE_WEIGHT = 0.2;

    /** Two masks whose smaller is covered this far by the other are one thing. */
    private static final double SAME = 0.5;

    /** Of the largest share of the named colour. */
    private static final double COLOURED = 0.6;

    private final List<Thing> things;
    private final PhraseReader reader;
    private final MaskHead head;
    private final RasterSource picture;

    /**
     * A thing that the phrase means.
     *
     * @param proposal the segmenter's answer to {@code thing.box()}
     */
    public record Pick(Thing thing, MaskProposal proposal) {}

    /** What came of it. */
    public sealed interface Outcome {
        Phrase phrase();

        /** @param picks at least one, the most prominent or the one that the rule means first */
        record Found(Phrase phrase, List<Pick> picks) implements Outcome {
            public Found {
                picks = List.copyOf(picks);
            }
        }

        /** Nothing of that name is in the picture, as far as can be seen. */
        record Absent(Phrase phrase) implements Outcome {}

        /** Nobody knows what that is. */
        record Unknown(Phrase phrase) implements Outcome {}
    }

    private record Candidate(Pick pick, LatticeMask mask) {}

    /**
     * @param things all that a grounder sees in {@code picture}
     * @param vocabulary of that grounder
     * @param head has seen {@code picture}
     */
    public PhraseSearch(List<Thing> things, Vocabulary vocabulary, MaskHead head, RasterSource picture) {
        this.things = List.copyOf(things);
        this.reader = new PhraseReader(vocabulary);
        this.head = head;
        this.picture = picture;
    }

    /** What is understood of a phrase. */
    public Phrase read(String text) {
        return reader.read(text);
    }

    /**
     * Blocks: a click's time for each thing of the name.
     *
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     * @throws focus.inference.api.error.ModelException if the network fails
     */
    public Outcome find(Phrase phrase, Feedback feedback) {
        if (!phrase.known()) {
            return new Outcome.Unknown(phrase);
        }
        List<Candidate> left = candidates(named(phrase.name()), feedback);
        if (left.isEmpty()) {
            return new Outcome.Absent(phrase);
        }
        if (phrase.colour().isPresent()) {
            left = ofColour(left, phrase.colour().get());
        }
        return new Outcome.Found(
                phrase, choose(phrase, left).stream().map(Candidate::pick).toList());
    }

    /**
     * All things whatever their name, each once. Blocks: a click's time for each.
     *
     * @param least score from which a thing counts, 0..1
     * @return the surest first
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     * @throws focus.inference.api.error.ModelException if the network fails
     */
    public List<Pick> findAll(double least, Feedback feedback) {
        return candidates(
                        things.stream().filter(thing -> thing.score() >= least).toList(), feedback)
                .stream()
                .map(Candidate::pick)
                .toList();
    }

    /** One for each thing, in the order given. */
    private List<Candidate> candidates(List<Thing> wanted, Feedback feedback) {
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            feedback.throwIfCancelled();
            feedback.progress(STAGE, (double) i / wanted.size());
            MaskProposal proposal = head.segment(List.of(wanted.get(i).box()), Optional.empty(), feedback);
            LatticeMask mask = LatticeMask.of(proposal.best().logits(), 0);
            if (mask.cells() > 0 && found.stream().noneMatch(other -> same(other.mask, mask))) {
                found.add(new Candidate(new Pick(wanted.get(i), proposal), mask));
            }
        }
        return found;
    }

    private static boolean same(LatticeMask one, LatticeMask other) {
        return one.overlap(other) > SAME * Math.min(one.cells(), other.cells());
    }

    private List<Thing> named(String name) {
        List<Thing> mine =
                things.stream().filter(thing -> thing.name().equals(name)).toList();
        double best = mine.stream().mapToDouble(Thing::score).max().orElse(0);
        return mine.stream()
                .filter(thing -> thing.score() >= Math.max(LEAST, FLOOR * best))
                .sorted(Comparator.comparingDouble(PhraseSearch::prominence).reversed())
                .toList();
    }

    /** Of several things the sure and large one is meant: a score alone prefers a cat's clear half to the whole cat. */
    private static double prominence(Thing thing) {
        return thing.score() * Math.pow(thing.box().area(), SIZE_WEIGHT);
    }

    private List<Candidate> ofColour(List<Candidate> all, ColourName colour) {
        ColourMap colours = ColourMap.of(picture);
        double[] shares = all.stream()
                .mapToDouble(each -> each.mask.share(point -> colours.at(point) == colour))
                .toArray();
        double largest = Arrays.stream(shares).max().orElse(0);
        List<Candidate> left = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] >= COLOURED * largest) {
                left.add(all.get(i));
            }
        }
        return left;
    }

    private List<Candidate> choose(Phrase phrase, List<Candidate> all) {
        List<Candidate> ordered = new ArrayList<>(all);
        phrase.near()
                .ifPresent(
                        other -> ordered.sort(Comparator.comparingDouble(each -> distance(each.pick.thing(), other))));
        phrase.rule()
                .ifPresent(rule -> ordered.sort(Comparator.comparingDouble((Candidate each) -> rule.rank(each.mask))
                        .reversed()));
        if (phrase.count() == 1) {
            int index = Math.min(phrase.place(), ordered.size()) - 1;
            return List.of(ordered.get(index));
        }
        int wanted = phrase.count() == Phrase.ALL ? ordered.size() : Math.min(phrase.count(), ordered.size());
        return ordered.subList(0, wanted);
    }

    /** From one thing to the nearest of another name; endless where there is none. */
    private double distance(Thing thing, String other) {
        return named(other).stream()
                .filter(each -> !each.equals(thing))
                .mapToDouble(each -> gap(thing.box(), each.box()))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Between the middles of two boxes, in picture pixels. */
    private static double gap(Prompt.Box a, Prompt.Box b) {
        return Math.hypot(
                a.centre().x() - b.centre().x(), a.centre().y() - b.centre().y());
    }
}
