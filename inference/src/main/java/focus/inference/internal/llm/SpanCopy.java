package focus.inference.internal.llm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Follows a run of tokens that is copied from a sentence; the same words may stand there more than once. */
final class SpanCopy {
    private final TypedSentence sentence;
    private final int limit;
    private List<Place> places = List.of();

    /** A place in the sentence where the run may be. */
    private record Place(int first, int last) {}

    SpanCopy(TypedSentence sentence) {
        this.sentence = sentence;
        this.limit = sentence.limit();
    }

    /** Whether the sentence holds anything that could be copied. */
    boolean possible() {
        return started() || !next().isEmpty();
    }

    boolean started() {
        return !places.isEmpty();
    }

    /** The tokens that continue the run, or begin it. */
    Set<Integer> next() {
        Set<Integer> next = new HashSet<>();
        if (started()) {
            for (Place place : places) {
                if (place.last() + 1 < limit) {
                    next.add(sentence.tokens().get(place.last() + 1));
                }
            }
            return next;
        }
        for (TypedSentence.Piece piece : sentence.pieces()) {
            if (piece.opens() && piece.first() < limit) {
                next.add(sentence.tokens().get(piece.first()));
            }
        }
        return next;
    }

    boolean mayEnd() {
        return places.stream().anyMatch(place -> sentence.closesAt(place.last()));
    }

    /** @param token one of {@link #next} */
    void take(int token) {
        List<Place> taken = new ArrayList<>();
        if (started()) {
            for (Place place : places) {
                int next = place.last() + 1;
                if (next < limit && sentence.tokens().get(next) == token) {
                    taken.add(new Place(place.first(), next));
                }
            }
        } else {
            for (TypedSentence.Piece piece : sentence.pieces()) {
                if (piece.opens() && sentence.tokens().get(piece.first()) == token) {
                    taken.add(new Place(piece.first(), piece.first()));
                }
            }
        }
        places = taken;
    }

    /** The run as it was typed, empty if nothing was copied; the next run begins anew. */
    String end() {
        String copied = places.stream()
                .filter(place -> sentence.closesAt(place.last()))
                .findFirst()
                .map(place -> sentence.span(place.first(), place.last()))
                .orElse("");
        places = List.of();
        return copied;
    }
}
