package focus.app.ui.layers;

import focus.app.model.EditLayer;
import focus.app.model.Layer;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.Refusals;
import focus.app.ui.control.Buttons;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.MenuRow;
import focus.app.ui.control.Shortcut;
import focus.app.ui.i18n.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/**
 * The edits over the photo, the topmost first: hide and show, opacity, order, make again, delete. Space hides or shows the
 * chosen one, Enter paints on its mask, Delete deletes it, Ctrl with the arrows moves it, a digit fades it: 1 to 9 for 10 to
 * 90 %, 0 for all of it.
 */
public final class LayersPanel extends VBox {
    /** The places of their buttons among the others. */
    private static final int RERUN = 2;

    private static final int DELETE = 3;

    private static final Wish RAISE = index -> new Action.MoveLayer(index, index + 1);

    private static final Wish LOWER = index -> new Action.MoveLayer(index, index - 1);

    private final EditorPort editor;
    private final Texts texts;
    private final ListView<LayerRow> list = new ListView<>();
    private final Slider opacity = new Slider(0, 100, 100);
    private final Label opacityText = new Label();
    private final HBox fading;
    private final HBox actions;
    private final LayerMenu menu;
    private boolean showing;

    public LayersPanel(EditorPort editor, Buttons buttons, Texts texts) {
        this.editor = editor;
        this.texts = texts;
        getStyleClass().add("layers-panel");
        Label title = new Label(texts.get("layers.title"));
        title.getStyleClass().add("panel-header");
        title.setMaxWidth(Double.MAX_VALUE);
        fading = fading();
        actions = actions(buttons);
        menu = menu();
        prepareList(buttons);
        getChildren().addAll(title, list, fading, actions);
        editor.watch(LayersPanel::layers, this::show);
        editor.watch(LayersPanel::editable, editable -> enable());
    }

    private void prepareList(Buttons buttons) {
        list.setId("layers");
        list.setAccessibleText(texts.get("layers.name"));
        list.setCellFactory(view -> MenuRow.choosing(new LayerCell(buttons, texts, this::toggle, this::paint)));
        Label placeholder = new Label(texts.get("layers.empty"));
        placeholder.setWrapText(true);
        placeholder.getStyleClass().add("muted");
        list.setPlaceholder(placeholder);
        list.getSelectionModel().selectedIndexProperty().subscribe(() -> showChosen());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private HBox fading() {
        Label label = new Label(texts.get("layers.opacity"));
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(opacity);
        opacity.setId("layer-opacity");
        opacity.setAccessibleText(texts.get("layers.opacity"));
        opacity.setBlockIncrement(5);
        HBox.setHgrow(opacity, Priority.ALWAYS);
        opacityText.getStyleClass().add("number");
        opacityText.setMinWidth(USE_PREF_SIZE);
        opacity.valueProperty().subscribe(() -> {
            opacityText.setText(texts.get("number.percent", opacity.getValue() / 100));
            if (!showing) {
                chosen().ifPresent(index ->
                        editor.send(new Action.SetLayerOpacity(index, (int) Math.round(opacity.getValue()))));
            }
        });
        HBox row = new HBox(label, opacity, opacityText);
        row.getStyleClass().add("layer-fading");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox actions(Buttons buttons) {
        HBox row = new HBox(
                action(buttons, Feather.ARROW_UP, "layers.up", RAISE),
                action(buttons, Feather.ARROW_DOWN, "layers.down", LOWER),
                action(buttons, Feather.REFRESH_CW, "layers.rerun", Action.RerunLayer::new),
                action(buttons, Feather.TRASH_2, "layers.delete", Action.DeleteLayer::new),
                mask(buttons));
        row.getStyleClass().add("layer-actions");
        return row;
    }

    private static MenuButton mask(Buttons buttons) {
        MenuButton menu = buttons.menu(
                Feather.MORE_HORIZONTAL,
                "layers.mask.menu",
                List.of(
                        Shortcut.LAYER_MASK,
                        Shortcut.MASK_FILL,
                        Shortcut.MASK_CLEAR,
                        Shortcut.MASK_INVERT,
                        Shortcut.SELECT_LAYER));
        menu.setId("layers-mask-menu");
        return menu;
    }

    private LayerMenu menu() {
        List<Button> buttons = actions.getChildren().stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
        return new LayerMenu(texts, () -> toggle(row()), () -> paint(row()), buttons);
    }

    private int row() {
        return list.getSelectionModel().getSelectedIndex();
    }

    /** What a button asks for, by the chosen layer. */
    private interface Wish {
        Action of(int index);
    }

    private Button action(Buttons buttons, Ikon icon, String labelKey, Wish wish) {
        Button button = buttons.icon(icon, labelKey);
        button.setId(labelKey.replace('.', '-'));
        button.setOnAction(event -> ask(wish));
        return button;
    }

    private void ask(Wish wish) {
        chosen().ifPresent(index -> editor.send(wish.of(index)));
    }

    /** The chosen layer, counted from the bottom; the list counts from the top. */
    public Optional<Integer> chosen() {
        int row = row();
        return row < 0 ? Optional.empty() : Optional.of(list.getItems().size() - 1 - row);
    }

    private Optional<Layer> chosenLayer() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(LayerRow::layer);
    }

    private void toggle(int row) {
        Layer layer = list.getItems().get(row).layer();
        editor.send(new Action.ShowLayer(list.getItems().size() - 1 - row, !layer.visible()));
    }

    /** Chooses the layer of a row too: what is painted on is what is worked on. */
    private void paint(int row) {
        list.getSelectionModel().select(row);
        LayerRow chosen = list.getItems().get(row);
        editor.send(chosen.masked() ? new Action.LeaveMask() : new Action.PaintOnMask(chosen.number() - 1));
    }

    private void pressed(KeyEvent event) {
        if (chosen().isPresent() && (event.isShortcutDown() ? moved(event.getCode()) : acted(event))) {
            event.consume();
        }
    }

    /** @return whether the key moves the chosen layer */
    private boolean moved(KeyCode key) {
        switch (key) {
            case UP -> ask(RAISE);
            case DOWN -> ask(LOWER);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** @return whether the key does something else with the chosen layer */
    private boolean acted(KeyEvent event) {
        KeyCode key = event.getCode();
        switch (key) {
            case SPACE -> toggle(row());
            case ENTER -> paint(row());
            case DELETE -> ask(Action.DeleteLayer::new);
            default -> {
                return !event.isAltDown() && faded(key);
            }
        }
        return true;
    }

    /** @return whether the key is a digit and the chosen layer one that can be faded */
    private boolean faded(KeyCode key) {
        boolean fades = key.isDigitKey() && !fading.isDisabled();
        if (fades) {
            opacity.setValue(opacityOf(key));
        }
        return fades;
    }

    /** Percent: 10 for the key 1, up to 90 for 9, and 100 for 0. */
    private static int opacityOf(KeyCode digit) {
        String name = digit.getName();
        int number = Character.digit(name.charAt(name.length() - 1), 10);
        return number == 0 ? 100 : number * 10;
    }

    /** The chosen layer stays chosen wherever it moves; a new one is chosen. */
    private void show(List<LayerRow> layers) {
        int row = row();
        Optional<Layer> before = chosenLayer();
        boolean grown = layers.size() > list.getItems().size();
        showing = true;
        try {
            list.getItems().setAll(layers.reversed());
            int same = -1;
            for (int i = 0; i < list.getItems().size(); i++) {
                Layer now = list.getItems().get(i).layer();
                same = before.filter(layer -> isSame(layer, now)).isPresent() ? i : same;
            }
            int next = grown ? 0 : same >= 0 ? same : Math.min(Math.max(row, 0), layers.size() - 1);
            list.getSelectionModel().clearSelection();
            if (next >= 0) {
                list.getSelectionModel().select(next);
            }
        } finally {
            showing = false;
        }
        showChosen();
    }

    @SuppressWarnings("ReferenceEquality") // an edit is told by identity; comparing pixels is never meant
    private static boolean isSame(Layer before, Layer now) {
        if (before instanceof EditLayer then && now instanceof EditLayer edit) {
            return then.edit() == edit.edit();
        }
        return before.withVisible(true).equals(now.withVisible(true));
    }

    private void showChosen() {
        boolean already = showing;
        showing = true;
        if (chosenLayer().orElse(null) instanceof EditLayer edit) {
            opacity.setValue(edit.opacity());
        }
        showing = already;
        enable();
    }

    private void enable() {
        Optional<Integer> index = chosen();
        boolean usable = index.isPresent() && editable(editor.now());
        boolean any = !list.getItems().isEmpty();
        boolean edit = chosenLayer().filter(EditLayer.class::isInstance).isPresent();
        fading.setDisable(!usable || !edit);
        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .ifPresent(row -> menu.describe(row, usable && edit));
        list.setContextMenu(index.isPresent() ? menu : null);
        fading.setVisible(any);
        fading.setManaged(any);
        actions.setVisible(any);
        actions.setManaged(any);
        int top = list.getItems().size() - 1;
        for (int i = 0; i < actions.getChildren().size(); i++) {
            int end = i == 0 ? top : 0;
            boolean stuck = i < 2 && index.filter(layer -> layer == end).isPresent();
            actions.getChildren().get(i).setDisable(!usable || stuck || (i >= RERUN && i != DELETE && !edit));
        }
    }

    private static boolean editable(EditorState state) {
        return Refusals.ofDocumentChange(state).isEmpty();
    }

    private static List<LayerRow> layers(EditorState state) {
        return state.document().map(open -> LayerRow.of(open, state.masking())).orElse(List.of());
    }
}
