package focus.app.ui.main;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** Looks through a window. */
final class NodeFinder {
    private NodeFinder() {}

    static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    static boolean isShownControl(Node node) {
        return node instanceof Control && isShown(node);
    }

    /** What the Tab key can reach. */
    static List<Node> focusable(Parent root) {
        List<Node> found = new ArrayList<>();
        for (Node child : root.getChildrenUnmodifiable()) {
            if (child.isVisible() && child.isFocusTraversable()) {
                found.add(child);
            }
            if (child.isVisible() && child instanceof Parent parent) {
                found.addAll(focusable(parent));
            }
        }
        return found;
    }

    /** Whether an ellipsis stands for some of the text. */
    static boolean isCutOff(Labeled labeled) {
        return isShown(labeled)
                && labeled.getText() != null
                && labeled.lookup(".text") instanceof Text text
                && !text.getText().equals(labeled.getText());
    }
}
