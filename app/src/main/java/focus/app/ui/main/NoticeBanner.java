package focus.app.ui.main;

import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.Notice;
import focus.app.ui.control.Buttons;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.FloatingCard;
import focus.app.ui.control.Icon;
import focus.app.ui.i18n.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** One message over the top of the canvas. Good news leaves by itself, an error stays until the user sends it away. */
final class NoticeBanner extends HBox {
    private static final Duration INFO_STAYS = Duration.seconds(5);
    private static final Duration WARNING_STAYS = Duration.seconds(9);
    private static final List<String> STYLES = List.of("info", "warning", "error");

    private final Texts texts;
    private final Icon icon = new Icon(Feather.INFO, Icon.LARGE);
    private final Label message = new Label();
    private final PauseTransition timer = new PauseTransition();

    NoticeBanner(EditorPort editor, Buttons buttons, Texts texts) {
        this.texts = texts;
        setId("notice");
        FloatingCard.style(this, "notice");
        setAlignment(Pos.TOP_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        message.setId("notice-text");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(message, Priority.ALWAYS);
        Button dismiss = buttons.icon(Feather.X, "notice.dismiss");
        dismiss.setId("notice-dismiss");
        dismiss.setOnAction(event -> editor.send(new Action.DismissNotice()));
        timer.setOnFinished(event -> editor.send(new Action.DismissNotice()));
        getChildren().addAll(icon, message, dismiss);
        editor.watch(EditorState::notice, this::show);
    }

    private void show(Optional<Notice> notice) {
        timer.stop();
        setVisible(notice.isPresent());
        setManaged(notice.isPresent());
        notice.ifPresent(this::show);
    }

    private void show(Notice notice) {
        message.setText(Stream.concat(Stream.of(notice), notice.more().stream())
                .map(each -> sentence(texts.get(each.key(), each.arguments().toArray())))
                .collect(Collectors.joining("\n")));
        icon.setSign(icon(notice.severity()));
        getStyleClass().removeAll(STYLES);
        getStyleClass().add(notice.severity().name().toLowerCase(Locale.ROOT));
        setAccessibleText(message.getText());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        stays(notice.severity()).ifPresent(duration -> {
            timer.setDuration(duration);
            timer.playFromStart();
        });
    }

    /** Messages of the engine begin small, as parts of a line in a terminal. */
    private static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Optional<Duration> stays(Notice.Severity severity) {
        return switch (severity) {
            case INFO -> Optional.of(INFO_STAYS);
            case WARNING -> Optional.of(WARNING_STAYS);
            case ERROR -> Optional.empty();
        };
    }

    private static Ikon icon(Notice.Severity severity) {
        return switch (severity) {
            case INFO -> Feather.INFO;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case ERROR -> Feather.ALERT_OCTAGON;
        };
    }
}
