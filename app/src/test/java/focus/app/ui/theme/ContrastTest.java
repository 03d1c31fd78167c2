package focus.app.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text can be read: WCAG AA asks for 4.5 to 1 for text and 3 to 1 for signs. */
class ContrastTest {
    private static final Pattern COLOUR = Pattern.compile("(-[a-z0-9-]+): #([0-9a-f]{6});");

    @ParameterizedTest
    @CsvSource({
        "-color-fg-default, -focus-bar",
        "-color-fg-default, -color-bg-overlay",
        "-color-fg-default, -focus-stage",
        "-color-fg-muted, -focus-bar",
        "-color-fg-muted, -focus-stage",
        "-color-fg-subtle, -focus-bar",
        "-color-accent-fg, -focus-bar",
        "-color-success-fg, -focus-bar",
        "-color-fg-default, -focus-info-bg",
        "-color-fg-default, -focus-warning-bg",
        "-color-fg-default, -focus-error-bg",
    })
    void textStandsOutFromWhatItLiesOn(String text, String ground) {
        for (String sheet : new String[] {"dark.css", "light.css"}) {
            assertThat(contrast(sheet, text, ground))
                    .as("%s on %s in %s", text, ground, sheet)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-color-accent-fg, -focus-info-bg",
        "-color-warning-fg, -focus-warning-bg",
        "-color-danger-fg, -focus-error-bg",
    })
    void signsStandOutFromWhatTheyLieOn(String sign, String ground) {
        for (String sheet : new String[] {"dark.css", "light.css"}) {
            assertThat(contrast(sheet, sign, ground))
                    .as("%s on %s in %s", sign, ground, sheet)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource({"dark.css", "light.css"})
    void whiteStandsOutFromTheAccent(String sheet) {
        assertThat(ratio(1, luminance(colours(sheet).get("-color-accent-emphasis"))))
                .isGreaterThanOrEqualTo(4.5);
    }

    private static double contrast(String sheet, String one, String other) {
        Map<String, String> colours = colours(sheet);
        return ratio(luminance(colours.get(one)), luminance(colours.get(other)));
    }

    private static double ratio(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** As WCAG 2 defines it. */
    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex, 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> colours(String sheet) {
        try (InputStream stream = Objects.requireNonNull(ContrastTest.class.getResourceAsStream(sheet))) {
            Matcher matcher = COLOUR.matcher(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, String> found = new HashMap<>();
            while (matcher.find()) {
                found.put(matcher.group(1), matcher.group(2));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
