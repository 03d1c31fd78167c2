package focus.app.ui.size;

import focus.app.model.SideUnit;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads lengths of sides as people type them, with or without their unit. */
final class TypedSide {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F'’]");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}([.,]\\d{3})+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,9}([.,]\\d*)?|[.,]\\d+)");

    private TypedSide() {}

    /**
     * Pixels are whole: marks between them part thousands. In percentages either mark is the decimal one.
     *
     * @return empty if it is no such number
     */
    static OptionalDouble read(String text, SideUnit unit) {
        String plain = SPACES.matcher(text.replace('\u2212', '-')).replaceAll("");
        return switch (unit) {
            case PIXELS -> pixels(without(plain, "px"));
            case PERCENT -> percent(without(plain, "%"));
        };
    }

    private static String without(String text, String unit) {
        return text.endsWith(unit) ? text.substring(0, text.length() - unit.length()) : text;
    }

    private static OptionalDouble pixels(String text) {
        String digits = GROUPED.matcher(text).matches() ? text.replaceAll("[.,]", "") : text;
        return WHOLE.matcher(digits).matches() ? OptionalDouble.of(Integer.parseInt(digits)) : OptionalDouble.empty();
    }

    private static OptionalDouble percent(String text) {
        return DECIMAL.matcher(text).matches()
                ? OptionalDouble.of(Double.parseDouble(text.replace(',', '.')))
                : OptionalDouble.empty();
    }
}
