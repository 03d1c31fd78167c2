package focus.app.ui.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Every sentence the window shows, in the user's language; English where a translation lacks a key. Immutable.
 *
 * <p>Reads the bundles itself: {@link java.util.ResourceBundle} would fall back to the computer's language before it
 * falls back to English.
 */
public final class Texts {
    private final Locale locale;
    private final Map<String, String> patterns;

    private Texts(Locale locale, Map<String, String> patterns) {
        this.locale = locale;
        this.patterns = Map.copyOf(patterns);
    }

    /** The texts in {@code locale}'s language if there is a bundle for it, else in English. */
    public static Texts of(Locale locale) {
        Map<String, String> patterns = new HashMap<>();
        for (Bundle bundle : Bundle.values()) {
            load(bundle.file("")).ifPresent(patterns::putAll);
            load(bundle.file(locale.getLanguage())).ifPresent(patterns::putAll);
        }
        return new Texts(locale, patterns);
    }

    /**
     * @param arguments for the placeholders {@code {0}}, {@code {1}}…; numbers are written as the locale writes them
     * @return the sentence; the key itself if the bundle lacks it, so that a message never gets lost
     */
    public String get(String key, Object... arguments) {
        String pattern = patterns.get(key);
        return pattern == null ? key : new MessageFormat(pattern, locale).format(arguments);
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    public Set<String> keys() {
        return patterns.keySet();
    }

    public Locale locale() {
        return locale;
    }

    private static Optional<Map<String, String>> load(String file) {
        try (InputStream stream = Texts.class.getResourceAsStream(file)) {
            if (stream == null) {
                return Optional.empty();
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            Properties properties = new Properties();
            properties.load(reader);
            Map<String, String> patterns = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
            return Optional.of(patterns);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the texts in " + file, e);
        }
    }
}
