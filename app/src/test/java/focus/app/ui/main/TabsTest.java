package focus.app.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Job;
import focus.app.state.ToolId;
import focus.app.ui.TestPictures;
import focus.app.ui.tabs.DocumentTab;
import focus.app.ui.tabs.TabRow;
import focus.inference.image.ImagePoint;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Several documents in the real window, with mouse and keys. */
@ExtendWith(ApplicationExtension.class)
class TabsTest {
    private static final Path DOG = Path.of("/photos/dog.png");
    private static final Path CAT = Path.of("/photos/a cat with a very long name on a wall in the evening sun.png");

    private WindowFixture window;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        window = new WindowFixture(shown, Locale.ENGLISH);
        shown.setWidth(980);
        shown.setHeight(640);
        shown.show();
    }

    @BeforeEach
    void openTwo(FxRobot robot) {
        robot.interact(() -> window.desktop.drop(List.of(DOG, CAT)));
        robot.interact(() -> arrive(0, DOG));
        robot.interact(() -> arrive(1, CAT));
    }

    private void arrive(int index, Path file) {
        EditorStore store = window.stores.get(index);
        store.dispatch(new Action.DocumentOpened(Document.opened(1, file, Clip.photo(TestPictures.ramp()))));
        Document document = store.state().document().orElseThrow();
        store.dispatch(new Action.PictureReady(document.id(), document.working()));
    }

    @Test
    void oneDocumentAloneNeedsNoStrip(FxRobot robot) {
        assertThat(strip().isVisible()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.W);
        assertThat(strip().isVisible()).isFalse();
        assertThat(strip().isManaged()).isFalse();
    }

    @Test
    void theStripTakesNoMoreThanItsTabs() {
        assertThat(strip().getHeight()).isBetween(24.0, 40.0);
        assertThat(robotNode("#canvas").getBoundsInParent().getHeight()).isGreaterThan(200);
    }

    @Test
    void aLongNameIsCutInTheMiddleAndWholeInTheTooltip() {
        Tab tab = strip().getTabs().get(1);
        Labeled label = (Labeled) header(1).lookup(".tab-label");
        assertThat(((Text) label.lookup(".text")).getText())
                .startsWith("a cat")
                .contains("...")
                .endsWith("sun.png");
        assertThat(tab.getText()).isEqualTo(String.valueOf(CAT.getFileName()));
        assertThat(tab.getTooltip().getText()).isEqualTo(CAT.toAbsolutePath().toString());
    }

    @Test
    void aClickOnATabShowsItsDocumentAndGivesTheKeysToTheCanvas(FxRobot robot) {
        robot.clickOn(header(1));
        assertThat(stage.getTitle()).startsWith("a cat");
        assertThat(stage.getScene().getFocusOwner()).isSameAs(window.canvas.node());
        robot.clickOn(header(0));
        assertThat(stage.getTitle()).isEqualTo("dog.png – Focus Studio");
    }

    @Test
    void keysGoRoundTheTabs(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(shown()).contains(CAT);
        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(shown()).contains(DOG);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
        assertThat(shown()).contains(CAT);
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        assertThat(shown()).contains(DOG);
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        assertThat(shown()).contains(CAT);
        assertThat(stage.getScene().getFocusOwner()).isSameAs(window.canvas.node());
    }

    @Test
    void keysGoRoundTheTabsOutOfATextFieldToo(FxRobot robot) {
        robot.clickOn("#sentence");
        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(shown()).contains(CAT);
    }

    @Test
    void arrowsGoFromTabToTabAndStayInTheStrip(FxRobot robot) {
        robot.interact(() -> strip().requestFocus());
        robot.push(KeyCode.RIGHT);
        assertThat(shown()).contains(CAT);
        robot.push(KeyCode.LEFT);
        assertThat(shown()).contains(DOG);
        assertThat(stage.getScene().getFocusOwner()).isSameAs(strip());
    }

    @Test
    void whatIsDoneInOneIsUndoneThereAlone(FxRobot robot) {
        robot.interact(() -> TestPictures.click(window.store));
        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(steps(0)).isEqualTo(2);
        assertThat(state(0).history().canUndo()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(state(0).history().canUndo()).isFalse();
    }

    @Test
    void theToolGoesAlong(FxRobot robot) {
        robot.push(KeyCode.B);
        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(window.state().tool()).isEqualTo(ToolId.BRUSH);
    }

    @Test
    void whatIsCopiedInOneIsPastedAsALayerIntoAnother(FxRobot robot) {
        List<Action> first = new ArrayList<>();
        List<Action> second = new ArrayList<>();
        robot.interact(() -> window.stores.get(0).observe((action, before, after) -> first.add(action)));
        robot.interact(() -> window.stores.get(1).observe((action, before, after) -> second.add(action)));
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(first).containsExactly(new Action.CopyPixels());
        PixelBlock pixels = PixelBlock.allocate(2, 2, PixelFormat.SRGB8);
        window.desktop.copied = Optional.of(pixels);
        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        assertThat(second).endsWith(new Action.PasteLayer(pixels, new ImagePoint(4, 5)));
        assertThat(strip().getTabs()).hasSize(2);
    }

    @Test
    void aNameThatIsBeingTypedGoesToItsOwnDocument(FxRobot robot) {
        robot.interact(() -> window.store.dispatch(new Action.AddObject()));
        robot.interact(() -> robotNode("#objects").requestFocus());
        robot.push(KeyCode.F2);
        robot.interact(() -> ((TextField) robot.lookup("#objects .text-field").query()).setText("the dog"));
        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(shown()).contains(CAT);
        assertThat(state(0).document().orElseThrow().objects().current().name()).isEqualTo("the dog");
        assertThat(steps(1)).isEqualTo(1);
    }

    @Test
    void closingAsksAboutWhatIsNotSavedAndCancelKeepsIt(FxRobot robot) {
        edit(robot, 0);
        assertThat(strip().getTabs().getFirst().getText()).isEqualTo("● dog.png");
        robot.push(KeyCode.CONTROL, KeyCode.W);
        assertThat(robot.lookup(".dialog-heading").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        assertThat(strip().getTabs()).hasSize(2);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        discard(robot);
        assertThat(strip().getTabs()).hasSize(1);
        assertThat(shown()).contains(CAT);
    }

    @Test
    void theMiddleButtonClosesAndTheCrossToo(FxRobot robot) {
        robot.clickOn(header(1), MouseButton.MIDDLE);
        assertThat(strip().getTabs()).hasSize(1);
        assertThat(shown()).contains(DOG);
        robot.interact(() -> window.desktop.drop(List.of(CAT)));
        robot.clickOn(header(1).lookup(".tab-close-button"));
        assertThat(strip().getTabs()).hasSize(1);
    }

    @Test
    void theMiddleButtonAsksTooAndKeepsTheTabUntilThen(FxRobot robot) {
        edit(robot, 1);
        robot.clickOn(header(1), MouseButton.MIDDLE);
        assertThat(strip().getTabs()).hasSize(2);
        assertThat(shown()).contains(CAT);
        robot.push(KeyCode.ESCAPE);
        assertThat(strip().getTabs()).hasSize(2);
        robot.clickOn(header(0));
        assertThat(shown()).as("the tab still works").contains(DOG);
    }

    @Test
    void theEndAsksAboutEachAndCancelStopsItAll(FxRobot robot) {
        edit(robot, 0);
        edit(robot, 1);
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        assertThat(heading(robot)).contains("dog.png");
        discard(robot);
        assertThat(heading(robot)).contains("a cat");
        assertThat(shown()).contains(CAT);
        robot.push(KeyCode.ESCAPE);
        assertThat(stage.isShowing()).isTrue();
        assertThat(strip().getTabs()).hasSize(2);
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        discard(robot);
        discard(robot);
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void aTabTellsThatAJobRuns(FxRobot robot) {
        robot.interact(() -> window.stores.get(1).dispatch(new Action.JobStarted(new Job(9, Job.Kind.SAVE, "", -1))));
        assertThat(strip().getTabs().get(1).getGraphic()).isNotNull();
        assertThat(strip().getTabs().get(0).getGraphic()).isNull();
        robot.interact(() -> window.stores.get(1).dispatch(new Action.JobEnded(9)));
        assertThat(strip().getTabs().get(1).getGraphic()).isNull();
    }

    @Test
    void theWindowMenuListsThemAndChecksTheOneShown(FxRobot robot) {
        assertThat(listed().stream().map(MenuItem::getText).toList())
                .containsExactly("dog.png", "a cat with a very long …l in the evening sun.png");
        assertThat(listed().stream().map(RadioMenuItem::isSelected).toList()).containsExactly(true, false);
        robot.interact(() -> listed().get(1).fire());
        assertThat(shown()).contains(CAT);
        assertThat(listed().stream().map(RadioMenuItem::isSelected).toList()).containsExactly(false, true);
        robot.interact(() -> listed().get(1).fire());
        assertThat(listed().stream().map(RadioMenuItem::isSelected).toList()).containsExactly(false, true);
    }

    @Test
    void screenReadersHearTabsWithTheirNames() {
        assertThat(strip().getAccessibleRole()).isEqualTo(AccessibleRole.TAB_PANE);
        assertThat(strip().getAccessibleText()).isEqualTo("Open documents");
        assertThat(header(1).getAccessibleRole()).isEqualTo(AccessibleRole.TAB_ITEM);
        assertThat(header(1).queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .isEqualTo(String.valueOf(CAT.getFileName()));
    }

    private void edit(FxRobot robot, int index) {
        robot.interact(() -> {
            TestPictures.click(window.stores.get(index));
            TestPictures.finishEdit(window.stores.get(index), "", 0);
        });
    }

    private static void discard(FxRobot robot) {
        robot.clickOn("Don’t save");
    }

    private static String heading(FxRobot robot) {
        return robot.lookup(".dialog-heading").queryLabeled().getText();
    }

    private EditorState state(int index) {
        window.state();
        return window.tabs.rowsProperty().get().get(index).tab().editor().now();
    }

    private int steps(int index) {
        return state(index).history().entries().size();
    }

    private Optional<Path> shown() {
        window.state();
        return window.tabs.rowsProperty().get().stream()
                .map(TabRow::tab)
                .filter(window.tabs.shown()::equals)
                .findFirst()
                .flatMap(DocumentTab::file);
    }

    private List<RadioMenuItem> listed() {
        MenuBar bar = (MenuBar) stage.getScene().lookup(".menu-bar");
        Menu menu = bar.getMenus().stream()
                .filter(each -> "menu-window".equals(each.getId()))
                .findFirst()
                .orElseThrow();
        return menu.getItems().stream()
                .filter(RadioMenuItem.class::isInstance)
                .map(RadioMenuItem.class::cast)
                .toList();
    }

    private TabPane strip() {
        return (TabPane) robotNode("#tabs");
    }

    private Node header(int index) {
        return strip().lookupAll(".tab").stream().skip(index).findFirst().orElseThrow();
    }

    private Node robotNode(String id) {
        return stage.getScene().lookup(id);
    }
}
