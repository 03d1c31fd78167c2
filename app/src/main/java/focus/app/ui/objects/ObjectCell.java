package focus.app.ui.objects;

import focus.app.model.ObjectMask;
import focus.app.ui.control.Buttons;
import focus.app.ui.control.ColourSwatch;
import focus.app.ui.control.Icon;
import focus.app.ui.i18n.Texts;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** One object: an eye, its colour, its name and a lock. */
final class ObjectCell extends ListCell<ObjectMask> {
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden-layer");

    private final Texts texts;
    private final Buttons buttons;
    private final Wishes wishes;
    private final Icon eyeSign = new Icon(Feather.EYE, Icon.SMALL);
    private final Icon lockSign = new Icon(Feather.UNLOCK, Icon.SMALL);
    private final Button eye;
    private final Button lock;
    private final Button colour;
    private final Region patch = new Region();
    private final Label name = new Label();
    private final Tooltip whole = new Tooltip();
    private final TextField field = new TextField();
    private final HBox content;

    /** What a row asks for. */
    interface Wishes {
        void show(int row, boolean visible);

        void lock(int row, boolean locked);

        /** The name is to be typed. */
        void startRename(int row);

        void rename(int row, String name);

        /** @param at where to choose it */
        void chooseColour(int row, Node at);

        /** @return {@code 0xRRGGBB}, as the row's object shows */
        int colour(ObjectMask object);
    }

    ObjectCell(Buttons buttons, Texts texts, Wishes wishes) {
        this.texts = texts;
        this.buttons = buttons;
        this.wishes = wishes;
        eye = small("objects.hide", eyeSign, "object-eye");
        eye.setOnAction(event -> wishes.show(getIndex(), !getItem().visible()));
        lock = small("objects.lock", lockSign, "object-lock");
        lock.setOnAction(event -> wishes.lock(getIndex(), !getItem().locked()));
        patch.getStyleClass().add("colour-patch");
        colour = small("objects.colour", patch, "object-colour");
        colour.setOnAction(event -> wishes.chooseColour(getIndex(), colour));
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(whole);
        HBox.setHgrow(name, Priority.ALWAYS);
        field.setMinWidth(0);
        field.setPrefColumnCount(6);
        HBox.setHgrow(field, Priority.ALWAYS);
        // Its text where the name was, whatever room the style sheet gives it.
        field.paddingProperty().subscribe(room -> HBox.setMargin(field, new Insets(0, 0, 0, -room.getLeft())));
        field.setOnAction(event -> commit());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        field.focusedProperty().subscribe(focused -> {
            if (!focused && isEditing()) {
                commit();
            }
        });
        content = new HBox(eye, colour, name, lock);
        content.getStyleClass().add("layer");
        content.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                wishes.startRename(getIndex());
            }
        });
    }

    /** Keys on the row do the same, so that the Tab key passes by. */
    private Button small(String labelKey, Node sign, String styleClass) {
        Button button = buttons.icon(Feather.CIRCLE, labelKey);
        button.setGraphic(sign);
        button.getStyleClass().add(styleClass);
        button.setFocusTraversable(false);
        return button;
    }

    private void typed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            cancelEdit();
            event.consume();
        }
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing()) {
            field.setText(ObjectName.of(getItem(), texts));
            field.setAccessibleText(texts.get("objects.rename"));
            content.getChildren().setAll(eye, colour, field); // the room of the lock too: names are long
            field.requestFocus();
            field.selectAll();
        }
    }

    /** A name that is left as it was proposed stays a proposal. */
    private void commit() {
        boolean proposed = getItem().name().isEmpty() && field.getText().equals(ObjectName.of(getItem(), texts));
        String wanted = proposed ? "" : field.getText();
        int row = getIndex();
        cancelEdit();
        wishes.rename(row, wanted);
    }

    @Override
    public void cancelEdit() {
        boolean typing = field.isFocused();
        super.cancelEdit();
        content.getChildren().setAll(eye, colour, name, lock);
        getListView().setEditable(false);
        if (typing) {
            getListView().requestFocus();
        }
    }

    @Override
    protected void updateItem(ObjectMask object, boolean empty) {
        super.updateItem(object, empty);
        boolean blank = empty || object == null;
        setGraphic(blank ? null : content);
        pseudoClassStateChanged(HIDDEN, !blank && !object.visible());
        if (blank) {
            setAccessibleText(null);
            return;
        }
        name.setText(ObjectName.of(object, texts));
        whole.setText(name.getText());
        eyeSign.setSign(object.visible() ? Feather.EYE : Feather.EYE_OFF);
        buttons.name(eye, texts.get(object.visible() ? "objects.hide" : "objects.show"));
        lockSign.setSign(object.locked() ? Feather.LOCK : Feather.UNLOCK);
        lock.setOpacity(object.locked() ? 1 : 0.45);
        buttons.name(lock, texts.get(object.locked() ? "objects.unlock" : "objects.lock"));
        patch.setStyle("-fx-background-color: " + ColourSwatch.css(wishes.colour(object)));
        setAccessibleText(spoken(object));
    }

    private String spoken(ObjectMask object) {
        String said = name.getText();
        said = object.visible() ? said : texts.get("objects.spoken.hidden", said);
        return object.locked() ? texts.get("objects.spoken.locked", said) : said;
    }
}
