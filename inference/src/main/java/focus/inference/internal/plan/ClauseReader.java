package focus.inference.internal.plan;

import java.util.List;
import java.util.Set;

/** Reads one clause by the word at the verb's place: the first that is neither politeness nor beginning. */
final class ClauseReader {
    private final Clause clause;
    private final boolean forgiving;
    private final int polite;
    private final int verb;

    /** @param forgiving whether a misspelt verb counts */
    ClauseReader(Clause clause, boolean forgiving) {
        this.clause = clause;
        this.forgiving = forgiving;
        this.polite = politeQuestion();
        this.verb = verbPlace();
    }

    Reading read() {
        int negation = clause.find(polite, Lexicon.NEGATIONS);
        if (negation >= 0 && negation <= verb) {
            return new Reading.Negated(clause.text(negation, clause.size()));
        }
        if (polite == 0 && asks()) {
            return new Reading.Question();
        }
        Reading operation = verb < clause.size() ? atVerb() : new Reading.Nothing();
        if (!(operation instanceof Reading.Nothing)) {
            return operation;
        }
        Reading anywhere = anywhere();
        boolean question = clause.asked() && polite == 0;
        return anywhere instanceof Reading.Nothing && question ? new Reading.Question() : anywhere;
    }

    private int politeQuestion() {
        int start = skipOpenings(0);
        for (int from = 0; from <= start && from < clause.size(); from++) {
            for (List<String> phrase : Lexicon.POLITE_QUESTIONS) {
                if (clause.says(from, phrase)) {
                    return from + phrase.size();
                }
            }
        }
        return 0;
    }

    /** An opening word that is also how a question begins: "would it ...", "can I ...". */
    private boolean asks() {
        int first = 0;
        while (first < clause.size() && Lexicon.GREETINGS.contains(clause.key(first))) {
            first++;
        }
        if (first == clause.size() || !Lexicon.QUESTION_WORDS.contains(clause.key(first))) {
            return false;
        }
        boolean emphasis = clause.key(first).equals("do") && first + 1 == verb;
        return !emphasis;
    }

    private int verbPlace() {
        int place = polite;
        int negated = 0;
        while (place < clause.size() && negated < 2) {
            place = skipOpenings(place);
            if (place < clause.size() && Lexicon.NEGATIONS.contains(clause.key(place))) {
                place++;
                negated++;
            } else {
                break;
            }
        }
        return skipOpenings(place);
    }

    private int skipOpenings(int from) {
        int place = from;
        while (place < clause.size() && Lexicon.OPENINGS.contains(clause.key(place))) {
            place++;
        }
        return place;
    }

    private Reading atVerb() {
        int afterPhrase = afterRemovePhrase();
        if (afterPhrase > 0) {
            return target(afterPhrase, clause.size());
        }
        String word = clause.key(verb);
        if (Lexicon.REMOVE.contains(word)) {
            return target(verb + 1, clause.size());
        }
        if (Lexicon.REMOVE_WITH_PARTICLE.contains(word)) {
            return withParticle();
        }
        if (Lexicon.MAKE.contains(word)) {
            return make();
        }
        if (Lexicon.OTHER_VERBS.contains(word)) {
            return unsupported(verb, verb + 1);
        }
        return forgiving ? misspelt(word) : new Reading.Nothing();
    }

    /** Where a longer wording of removal ends, or 0. "Do away with" begins like an opening, so those are tried too. */
    private int afterRemovePhrase() {
        for (int start = polite; start <= verb; start++) {
            for (List<String> phrase : Lexicon.REMOVE_PHRASES) {
                if (clause.says(start, phrase)) {
                    return start + phrase.size();
                }
            }
        }
        return 0;
    }

    private Reading misspelt(String word) {
        if (Spelling.near(word, Lexicon.REMOVE, 5)) {
            return target(verb + 1, clause.size());
        }
        return Spelling.near(word, Lexicon.OTHER_VERBS, 6) ? unsupported(verb, verb + 1) : new Reading.Nothing();
    }

    /** "take it out" and "take out the bin" are removals; "paint it" is an operation of its own. */
    private Reading withParticle() {
        int particle = clause.find(verb + 1, Lexicon.PARTICLES);
        if (particle < 0) {
            boolean other = Lexicon.OTHER_VERBS.contains(clause.key(verb));
            return other ? unsupported(verb, verb + 1) : new Reading.Nothing();
        }
        return particle == verb + 1 ? target(particle + 1, clause.size()) : target(verb + 1, particle);
    }

    /** "make it disappear" is a removal; "make it red" is not. */
    private Reading make() {
        int gone = clause.find(verb + 1, Lexicon.GONE);
        if (gone > verb + 1) {
            return target(verb + 1, gone);
        }
        int go = clause.find(verb + 1, Set.of("go"));
        if (go > verb + 1 && clause.says(go, List.of("go", "away"))) {
            return target(verb + 1, go);
        }
        return unsupported(verb, clause.size());
    }

    /** What a clause without a verb of ours may still say: "I want it gone", "the background please". */
    private Reading anywhere() {
        int removed = clause.find(polite, Lexicon.REMOVED);
        if (removed >= 0) {
            return Lexicon.NEGATIONS.stream().anyMatch(word -> clause.find(polite, Set.of(word)) >= 0)
                    ? new Reading.Negated(clause.text(0, clause.size()))
                    : target(verb, Math.max(verb, copula(removed)));
        }
        int wish = clause.find(polite, Lexicon.OTHER_WISHES);
        return wish < 0 || clause.asked() ? new Reading.Nothing() : unsupported(wish, wish + 1);
    }

    /** Where the thing named before "removed" ends: before "should be", "to be", "is". */
    private int copula(int removed) {
        int end = removed;
        while (end > verb && Lexicon.COPULAS.contains(clause.key(end - 1))) {
            end--;
        }
        return end;
    }

    private Reading target(int from, int to) {
        return TargetPhrase.read(clause, from, to);
    }

    private Reading unsupported(int from, int to) {
        return new Reading.Unsupported(clause.text(from, to));
    }
}
