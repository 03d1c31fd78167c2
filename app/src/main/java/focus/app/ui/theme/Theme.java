package focus.app.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;

/** A look: the base theme and our own sheets over it. */
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet(), "light.css"),
    DARK(new PrimerDark().getUserAgentStylesheet(), "dark.css");

    private final String base;
    private final String colours;

    Theme(String base, String colours) {
        this.base = base;
        this.colours = colours;
    }

    String userAgentStylesheet() {
        return base;
    }

    /** Sheets for a scene: the colours of this theme, then the shared rules that use them. */
    List<String> stylesheets() {
        return List.of(url(colours), url("focus.css"));
    }

    private static String url(String file) {
        return Objects.requireNonNull(Theme.class.getResource(file), file).toExternalForm();
    }
}
