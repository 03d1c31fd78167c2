package focus.app.ui.main;

import focus.app.ui.control.Icon;
import focus.app.ui.i18n.Texts;
import focus.app.ui.prompt.SentenceBar;
import focus.app.ui.welcome.FirstStepsCard;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;

/** The window's content, and nothing but how its parts lie. */
final class MainView extends BorderPane {
    private static final double NOTICE_GAP = 12;

    private final StackPane stage = new StackPane();

    private final Label drop;

    MainView(Parts parts, Texts texts) {
        getStyleClass().add("main");
        setTop(new VBox(parts.menu(), parts.options()));
        setLeft(parts.tools());
        setBottom(parts.status());
        BorderPane middle = new BorderPane(stage);
        middle.setTop(parts.tabs());
        middle.setBottom(parts.sentence());
        setCenter(middle);
        setRight(parts.side());
        stage.getStyleClass().add("stage");
        StackPane.setAlignment(parts.notice(), Pos.TOP_CENTER);
        StackPane.setMargin(parts.notice(), new Insets(NOTICE_GAP));
        StackPane.setAlignment(parts.modify(), Pos.BOTTOM_CENTER);
        StackPane.setMargin(parts.modify(), new Insets(NOTICE_GAP));
        StackPane.setAlignment(parts.mask(), Pos.BOTTOM_RIGHT); // beside the first steps
        StackPane.setMargin(parts.mask(), new Insets(NOTICE_GAP));
        StackPane.setAlignment(parts.first(), Pos.BOTTOM_LEFT);
        StackPane.setMargin(parts.first(), new Insets(NOTICE_GAP));
        drop = new Label(texts.get("drop.text"), new Icon(Feather.DOWNLOAD, 24));
        drop.getStyleClass().add("drop-hint");
        drop.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        drop.setMouseTransparent(true);
        drop.setVisible(false);
        stage.getChildren()
                .addAll(
                        parts.canvas(),
                        parts.first(),
                        parts.bar(),
                        parts.empty(),
                        parts.modify(),
                        parts.mask(),
                        parts.notice(),
                        drop);
        clipToBounds(stage);
    }

    /** Where files may be dropped. */
    Region dropTarget() {
        return this;
    }

    void showDrop(boolean hovering) {
        drop.setVisible(hovering);
    }

    /** A picture larger than the view must not be drawn over the bars. */
    private static void clipToBounds(Region region) {
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(region.widthProperty());
        clip.heightProperty().bind(region.heightProperty());
        region.setClip(clip);
    }

    /** What lies in it. */
    record Parts(
            MenuView menu,
            OptionsBar options,
            ToolStrip tools,
            Node tabs,
            Node canvas,
            ContextBar bar,
            EmptyState empty,
            NoticeBanner notice,
            ModifyPanel modify,
            MaskBar mask,
            FirstStepsCard first,
            SentenceBar sentence,
            Region side,
            StatusView status) {}
}
