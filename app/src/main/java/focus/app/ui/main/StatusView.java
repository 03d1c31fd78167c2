package focus.app.ui.main;

import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.Job;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.Icon;
import focus.app.ui.i18n.Texts;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;

/** The line at the bottom: where the view stands, what is under the pointer, what is going on, what runs the networks. */
final class StatusView extends StatusBar {
    private final EditorPort editor;
    private final CanvasPort canvas;
    private final StatusText words;
    private final Label zoom = label("status-zoom");
    private final Label size = label("status-size");
    private final Label position = label("status-position");
    private final Region swatch = new Region();
    private final Label colour = label("status-colour");
    private final Label outside = label("status-outside");
    private final Label device = label("status-device");
    private final Button cancel;

    StatusView(EditorPort editor, CanvasPort canvas, Texts texts) {
        this.editor = editor;
        this.canvas = canvas;
        this.words = new StatusText(texts);
        cancel = new Button(texts.get("status.cancel"));
        cancel.setId("cancel");
        cancel.setAccessibleText(texts.get("status.cancel.name"));
        cancel.getStyleClass().add("small");
        cancel.setOnAction(event -> editor.send(new Action.CancelJob()));
        swatch.getStyleClass().add("swatch");
        position.setMinWidth(Region.USE_PREF_SIZE);
        outside.setGraphic(new Icon(Feather.CHECK, Icon.SMALL));
        outside.setTooltip(new Tooltip(texts.get("status.outside.tip")));
        device.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setText("");
        setAccessibleText(texts.get("status.name"));
        getLeftItems().addAll(zoom, size, position, swatch, colour);
        getRightItems().addAll(cancel, outside, device);
        getRightItems().forEach(item -> ((Region) item).setMinWidth(Region.USE_PREF_SIZE));
        canvas.zoom().subscribe(zoomed -> showView());
        canvas.pointer().subscribe(point -> showPointer());
        editor.state().subscribe(this::show);
    }

    private void show(EditorState state) {
        showView();
        showPointer();
        setText(words.activity(state));
        setProgress(state.job().map(Job::fraction).map(StatusView::bar).orElse(0.0));
        present(cancel, state.job().isPresent());
        Optional<String> proof = words.outside(state);
        outside.setText(proof.orElse(""));
        present(outside, proof.isPresent() && state.job().isEmpty());
        device.setText(state.device());
    }

    private void showView() {
        Optional<ImageSize> shown = editor.now().shownSize();
        zoom.setText(words.zoom(canvas.zoom().getValue()));
        size.setText(shown.map(words::size).orElse(""));
        present(zoom, shown.isPresent());
        present(size, shown.isPresent());
    }

    private void showPointer() {
        Optional<ImagePoint> point = editor.now()
                .document()
                .filter(open -> editor.now().preview().isEmpty())
                .flatMap(open -> canvas.pointer()
                        .getValue()
                        .filter(at ->
                                open.size().bounds().contains((int) Math.floor(at.x()), (int) Math.floor(at.y()))));
        Optional<String> hex = point.flatMap(at -> editor.now()
                .document()
                .flatMap(open -> StatusText.colour(open, editor.now().before(), at)));
        position.setText(point.map(words::position).orElse(""));
        colour.setText(hex.orElse(""));
        hex.ifPresent(value -> swatch.setStyle("-fx-background-color: " + value));
        present(position, point.isPresent());
        present(swatch, hex.isPresent());
        present(colour, hex.isPresent());
    }

    /** Nothing reported yet is an unknown length, not an empty bar that would hide itself. */
    private static double bar(double fraction) {
        return fraction <= 0 ? -1 : fraction;
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId(id);
        label.setAlignment(Pos.CENTER_LEFT);
        return label;
    }

    private static void present(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
