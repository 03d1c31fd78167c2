package focus.app.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Text that wraps and is never cut off below. */
public final class Paragraph extends Label {
    /** @param style its style class */
    public Paragraph(String style, String text) {
        super(text);
        getStyleClass().add(style);
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
    }
}
