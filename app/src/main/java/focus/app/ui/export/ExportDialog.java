package focus.app.ui.export;

import focus.app.model.ExportSpec;
import focus.app.model.ExportSpec.Content;
import focus.app.model.ExportSpec.Format;
import focus.app.ui.control.ChoiceNames;
import focus.app.ui.control.EditorPort;
import focus.app.ui.dialog.DialogFrame;
import focus.app.ui.i18n.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Asks what to export, and how; shows how large the file will be. FX thread only. */
public final class ExportDialog {
    private final DialogFrame frame;
    private final EditorPort editor;
    private final Texts texts;
    private final ExportModel model;

    public ExportDialog(DialogFrame frame, EditorPort editor, Texts texts, SizeEstimate sizes) {
        this.frame = frame;
        this.editor = editor;
        this.texts = texts;
        this.model = new ExportModel(texts, sizes);
    }

    /** @param chosen runs only when the user goes on */
    public void show(Consumer<ExportSpec> chosen) {
        if (editor.now().document().isEmpty()) {
            return;
        }
        model.begin(editor.now());
        Form form = new Form();
        ButtonType export = frame.button("export.go", ButtonData.OK_DONE);
        ButtonType cancel = frame.button("dialog.cancel", ButtonData.CANCEL_CLOSE);
        frame.show(
                texts.get("export.title"),
                form.grid,
                answer -> {
                    form.close();
                    model.end();
                    if (answer.equals(export)) {
                        chosen.accept(model.spec().get());
                    }
                },
                export,
                cancel);
    }

    /** The dialog's controls, for as long as it is open. */
    private final class Form {
        private static final double SIZE_WIDTH = 150;
        private static final double NOTE_HEIGHT = 40;

        private final GridPane grid = new GridPane();
        private final Map<Content, RadioButton> contents = new EnumMap<>(Content.class);
        private final ChoiceBox<Format> format = new ChoiceBox<>();
        private final Slider quality = new Slider(1, 100, 92);
        private final Label qualityText = new Label();
        private final CheckBox eightBit = new CheckBox(texts.get("export.eight-bit"));
        private final CheckBox trim = new CheckBox(texts.get("export.trim"));
        private final Label note = new Label();
        private final Label size = new Label();
        private final Subscription shown;
        private boolean showing;

        Form() {
            grid.getStyleClass().add("export");
            ColumnConstraints controls = new ColumnConstraints();
            controls.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().addAll(new ColumnConstraints(), controls);
            Label what = label("export.what");
            GridPane.setValignment(what, VPos.TOP);
            grid.addRow(0, what, whats());
            format.setId("export-format");
            format.setConverter(new ChoiceNames<>(format -> texts.get("export.format." + ExportModel.key(format))));
            format.setMaxWidth(Double.MAX_VALUE);
            grid.addRow(1, named(format, "export.format"), format);
            quality.setId("export-quality");
            quality.setBlockIncrement(1);
            qualityText.getStyleClass().add("number");
            qualityText.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(quality, qualityText);
            row.getStyleClass().add("export-quality");
            grid.addRow(2, named(quality, "export.quality"), row);
            eightBit.setId("export-eight-bit");
            trim.setId("export-trim");
            VBox options = new VBox(eightBit, trim);
            options.getStyleClass().add("export-options");
            grid.add(options, 1, 3);
            size.setId("export-size");
            size.setMinWidth(SIZE_WIDTH);
            size.setFocusTraversable(true);
            size.textProperty().bind(model.size());
            size.accessibleTextProperty().bind(model.size());
            grid.addRow(4, label("export.size"), size);
            note.getStyleClass().add("muted");
            note.setWrapText(true);
            // Two lines always: the dialog keeps its size while things are chosen.
            note.setMinHeight(NOTE_HEIGHT);
            note.setAlignment(Pos.TOP_LEFT);
            grid.add(note, 0, 5, 2, 1);
            listen();
            shown = model.spec().subscribe(this::show);
        }

        void close() {
            shown.unsubscribe();
            size.textProperty().unbind();
            size.accessibleTextProperty().unbind();
        }

        private Node whats() {
            ToggleGroup group = new ToggleGroup();
            VBox box = new VBox();
            box.getStyleClass().add("export-options");
            for (Content content : Content.values()) {
                RadioButton button = new RadioButton(texts.get("export.content." + ExportModel.key(content)));
                button.setId("export-" + ExportModel.key(content));
                button.setToggleGroup(group);
                button.setDisable(!model.offers(content));
                button.setOnAction(event -> model.change(now -> now.withContent(content)));
                contents.put(content, button);
                box.getChildren().add(button);
            }
            return box;
        }

        private void listen() {
            format.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
                if (!showing && chosen != null) {
                    model.change(now -> now.withFormat(chosen));
                }
            });
            quality.valueProperty().subscribe(() -> {
                if (!showing) {
                    model.change(now -> now.withQuality((int) Math.round(quality.getValue())));
                }
            });
            eightBit.setOnAction(event -> model.change(now -> now.withEightBit(eightBit.isSelected())));
            trim.setOnAction(event -> model.change(now -> now.withTrim(trim.isSelected())));
        }

        private void show(ExportSpec spec) {
            showing = true;
            try {
                contents.forEach((content, button) -> button.setSelected(content == spec.content()));
                if (!format.getItems().equals(spec.content().formats())) {
                    format.getItems().setAll(spec.content().formats());
                }
                format.getSelectionModel().select(spec.format());
                format.setDisable(spec.content().formats().size() == 1);
                if ((int) Math.round(quality.getValue()) != spec.quality()) {
                    quality.setValue(spec.quality());
                }
                qualityText.setText(texts.get("export.quality.value", spec.quality()));
                quality.setDisable(!model.offersQuality());
                qualityText.setDisable(!model.offersQuality());
                eightBit.setSelected(spec.eightBit() && model.offersDepth());
                eightBit.setDisable(!model.offersDepth());
                trim.setSelected(spec.trim() && model.offersTrim());
                trim.setDisable(!model.offersTrim());
                note.setText(model.note());
            } finally {
                showing = false;
            }
        }

        private Label named(Node control, String key) {
            Label label = label(key);
            label.setLabelFor(control);
            control.setAccessibleText(texts.get(key));
            return label;
        }

        private Label label(String key) {
            Label label = new Label(texts.get(key));
            label.setMinWidth(Region.USE_PREF_SIZE);
            return label;
        }
    }
}
