package focus.app.ui.main;

import focus.app.ui.control.Buttons;
import focus.app.ui.control.Elision;
import focus.app.ui.control.Icon;
import focus.app.ui.control.Shortcut;
import focus.app.ui.i18n.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the canvas area says while no picture is open: the ways to get one. */
final class EmptyState extends VBox {
    private static final int RECENT = 5;
    private static final int NAME_LENGTH = 48;

    private final Texts texts;
    private final Consumer<Path> open;
    private final VBox recent = new VBox();

    /** @param sample a photo that comes with the program */
    EmptyState(Buttons buttons, Texts texts, Optional<Path> sample, Consumer<Path> open) {
        this.texts = texts;
        this.open = open;
        setId("empty");
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Icon picture = new Icon(Feather.IMAGE, 48);
        picture.getStyleClass().add("empty-icon");
        Label title = new Label(texts.get("empty.title"));
        title.getStyleClass().add("empty-title");
        Label text = new Label(texts.get("empty.text"));
        text.getStyleClass().add("muted");
        recent.getStyleClass().add("recent");
        recent.setAlignment(Pos.CENTER);
        getChildren().addAll(picture, title, text, actions(buttons, sample), recent);
    }

    void showRecent(List<Path> files) {
        recent.getChildren().clear();
        if (!files.isEmpty()) {
            Label heading = new Label(texts.get("empty.recent"));
            heading.getStyleClass().add("muted");
            recent.getChildren().add(heading);
            files.stream().limit(RECENT).map(this::link).forEach(recent.getChildren()::add);
        }
        recent.setVisible(!files.isEmpty());
        recent.setManaged(!files.isEmpty());
    }

    private HBox actions(Buttons buttons, Optional<Path> sample) {
        Button choose = buttons.labelled(Feather.FOLDER, Shortcut.OPEN);
        choose.setId("empty-open");
        choose.getStyleClass().add("accent");
        HBox actions = new HBox(choose);
        actions.getStyleClass().add("actions");
        actions.setAlignment(Pos.CENTER);
        sample.ifPresent(file -> {
            Button button = new Button(texts.get("empty.sample"), new Icon(Feather.SUN, Icon.NORMAL));
            button.setId("empty-sample");
            button.setAccessibleText(texts.get("empty.sample"));
            button.setOnAction(event -> open.accept(file));
            actions.getChildren().add(button);
        });
        return actions;
    }

    private Node link(Path file) {
        String name = Elision.middle(String.valueOf(file.getFileName()), NAME_LENGTH);
        Hyperlink link = new Hyperlink(name);
        link.setAccessibleText(texts.get("empty.recent.open", file.getFileName()));
        link.setTooltip(new Tooltip(file.toString()));
        link.setOnAction(event -> open.accept(file));
        return link;
    }
}
