package focus.inference.internal.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sentence as tokens, each of which knows which part of the typed text it came from.
 *
 * @param tokens without begin and end marks
 * @param owners the piece of each token
 */
record TypedSentence(String typed, List<Integer> tokens, List<Piece> pieces, List<Integer> owners) {
    /** Tokens that are read of one sentence; what follows is dropped, as in training. */
    private static final int LONGEST = 120;

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    /**
     * A word, a digit or a run of signs.
     *
     * @param start where it begins in the typed text, without the space before it
     * @param end where it ends there
     * @param first its first token
     * @param last its last token
     * @param opens whether a slot's value may begin with it
     * @param closes whether one may end with it
     */
    record Piece(int start, int end, int first, int last, boolean opens, boolean closes) {}

    TypedSentence {
        tokens = List.copyOf(tokens);
        pieces = List.copyOf(pieces);
        owners = List.copyOf(owners);
    }

    static TypedSentence of(String typed, BytePairs vocabulary) {
        PlainText plain = PlainText.of(typed);
        int[] text = plain.afterSpace();
        List<Integer> tokens = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        int at = 0;
        for (int end : Pieces.ends(text)) {
            if (end - at > (LONGEST - tokens.size()) * vocabulary.longest()) {
                break; // no encoding of so many letters fits
            }
            List<Integer> own = vocabulary.encode(new String(text, at, end - at));
            if (tokens.size() + own.size() > LONGEST) {
                break;
            }
            own.forEach(token -> owners.add(pieces.size()));
            pieces.add(piece(typed, plain, text, at, end, tokens.size(), own.size()));
            tokens.addAll(own);
            at = end;
        }
        return new TypedSentence(typed, tokens, pieces, owners);
    }

    private static Piece piece(String typed, PlainText plain, int[] text, int at, int end, int first, int count) {
        int lead = text[at] == ' ' ? 1 : 0;
        int from = at + lead - 1; // the text has a space that the plain text lacks
        int to = end - 2;
        int start = plain.origin(Math.max(0, Math.min(from, to)));
        int stop = to < from ? start : plain.origin(to) + Character.charCount(typed.codePointAt(plain.origin(to)));
        String word = new String(text, at + lead, end - at - lead);
        boolean closes = Pieces.isLetterOrNumber(text[end - 1]);
        boolean opens = (closes || text[end - 1] == '#') && !ARTICLES.contains(word);
        return new Piece(start, stop, first, first + count - 1, opens, closes);
    }

    /** One past the last token that a slot's value may end with: what lies beyond is never copied. */
    int limit() {
        return pieces.stream()
                .filter(Piece::closes)
                .mapToInt(piece -> piece.last() + 1)
                .max()
                .orElse(0);
    }

    /** The typed characters from one token's piece to another's. */
    String span(int firstToken, int lastToken) {
        return typed.substring(
                pieces.get(owners.get(firstToken)).start(),
                pieces.get(owners.get(lastToken)).end());
    }

    /** Whether a slot's value may end with this token. */
    boolean closesAt(int token) {
        Piece piece = pieces.get(owners.get(token));
        return piece.closes() && piece.last() == token;
    }
}
