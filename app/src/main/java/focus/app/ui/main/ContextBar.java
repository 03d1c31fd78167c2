package focus.app.ui.main;

import focus.app.state.EditorState;
import focus.app.state.Job;
import focus.app.ui.control.Buttons;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.FloatingCard;
import focus.app.ui.control.Shortcut;
import focus.app.ui.i18n.Texts;
import focus.app.ui.platform.PictureDrags;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.feather.Feather;

/** The small bar at the mask: what can be done with it, near where the user looks. Lies over the canvas. */
final class ContextBar extends Pane {
    private final EditorPort editor;
    private final HBox bar;
    private final ObservableValue<Optional<Bounds>> anchor;

    /** @param drags takes what is selected to other programs */
    ContextBar(
            EditorPort editor,
            ObservableValue<Optional<Bounds>> anchor,
            Buttons buttons,
            Texts texts,
            PictureDrags drags) {
        this.editor = editor;
        this.anchor = anchor;
        setPickOnBounds(false);
        Button remove = buttons.labelled(Feather.TRASH_2, Shortcut.REMOVE);
        remove.getStyleClass().add("accent");
        remove.setId("bar-remove");
        Button drag = buttons.icon(Feather.SHARE, Shortcut.COPY);
        buttons.name(drag, texts.get("context-bar.drag", Shortcut.COPY.display().getFirst()));
        drag.setId("bar-drag");
        drags.offer(drag);
        bar = new HBox(
                remove,
                buttons.icon(Feather.REPEAT, Shortcut.INVERT),
                drag,
                more(buttons),
                buttons.icon(Feather.X, Shortcut.DESELECT));
        FloatingCard.style(bar, "context-bar");
        bar.setAccessibleRole(AccessibleRole.TOOL_BAR);
        bar.setAccessibleText(texts.get("context-bar.name"));
        bar.setVisible(false);
        getChildren().add(bar);
        anchor.subscribe(bounds -> show());
        editor.watch(EditorState::job, job -> show());
        editor.watch(ModifyPanel::isOpen, open -> show());
    }

    private static MenuButton more(Buttons buttons) {
        List<Shortcut> commands = new ArrayList<>(List.of(Shortcut.NEXT_ANSWER));
        commands.addAll(SelectCommands.MODIFY);
        MenuButton more = buttons.menu(Feather.MORE_HORIZONTAL, "context-bar.more", commands);
        more.setId("bar-more");
        return more;
    }

    /** Out of the way while an edit of the mask runs. */
    private void show() {
        boolean editing =
                editor.now().job().filter(job -> job.kind() == Job.Kind.EDIT).isPresent();
        bar.setVisible(anchor.getValue().isPresent() && !editing && !ModifyPanel.isOpen(editor.now()));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        bar.autosize();
        anchor.getValue().ifPresent(mask -> {
            Point2D corner = BarPlacement.of(
                    mask, new Dimension2D(bar.getWidth(), bar.getHeight()), new Dimension2D(getWidth(), getHeight()));
            bar.relocate(corner.getX(), corner.getY());
        });
    }
}
