package focus.app.settings;

import java.util.Optional;

/**
 * What of the window is remembered.
 *
 * @param historyShown whether layers and history are open
 * @param firstSteps whether the first steps are shown beside a picture
 * @param language a language tag such as {@code zh}; empty for the computer's own
 */
public record WindowSetting(boolean historyShown, boolean firstSteps, Optional<String> language) {
    /** What a new user finds. */
    public static final WindowSetting DEFAULT = new WindowSetting(true, true, Optional.empty());

    public WindowSetting withHistoryShown(boolean shown) {
        return new WindowSetting(shown, firstSteps, language);
    }

    public WindowSetting withFirstSteps(boolean shown) {
        return new WindowSetting(historyShown, shown, language);
    }

    public WindowSetting withLanguage(Optional<String> tag) {
        return new WindowSetting(historyShown, firstSteps, tag);
    }
}
