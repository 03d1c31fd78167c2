package focus.app.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class IconTest {
    private final Icon small = new Icon(Feather.MOVE, Icon.SMALL);
    private final Icon large = new Icon(Feather.MOVE, Icon.LARGE);

    @Start
    void show(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        stage.setScene(new Scene(new StackPane(new Button(null, small), large)));
        stage.show();
    }

    @Test
    void theThemeDoesNotChangeItsSizeNorItsFont() {
        assertThat(glyph(small).getFont().getSize()).isEqualTo(14);
        assertThat(glyph(large).getFont().getSize()).isEqualTo(20);
        assertThat(glyph(large).getFont().getFamily()).isEqualTo("FeatherIcons");
    }

    @Test
    void anotherSignKeepsTheSize(FxRobot robot) {
        robot.interact(() -> large.setSign(Feather.X));
        assertThat(glyph(large).getIconCode()).isEqualTo(Feather.X);
        assertThat(glyph(large).getFont().getSize()).isEqualTo(20);
    }

    @Test
    void aDrawnSignTakesTheGlyphsPlaceColourAndSize(FxRobot robot) {
        robot.interact(() -> large.setSign(DrawnSign.LASSO));
        SVGPath drawing = (SVGPath) large.getChildren().getLast();
        assertThat(glyph(large).isVisible()).isFalse();
        assertThat(drawing.isVisible()).isTrue();
        assertThat(drawing.getStroke()).isEqualTo(glyph(large).getIconColor());
        assertThat(large.getLayoutBounds().getWidth()).isBetween(14.0, 20.0);
        assertThat(large.getLayoutBounds().getHeight()).isBetween(14.0, 20.0);
        robot.interact(() -> large.setSign(Feather.X));
        assertThat(glyph(large).isVisible()).isTrue();
        assertThat(drawing.isVisible()).isFalse();
    }

    private static FontIcon glyph(Icon icon) {
        return (FontIcon) icon.getChildren().getFirst();
    }
}
