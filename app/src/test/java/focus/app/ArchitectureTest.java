package focus.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;

/** The directions of docs/architecture.md that concern the editor and the command line. */
@AnalyzeClasses(packages = "focus.app", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String LAUNCH = "focus.app.launch..";
    private static final String CLI = "focus.app.cli..";
    private static final String UI = "focus.app.ui..";
    private static final String SERVICE = "focus.app.service..";
    private static final String TASK = "focus.app.task..";
    private static final String IO = "focus.app.io..";
    private static final String PROJECT = "focus.app.io.project..";
    private static final String SETTINGS = "focus.app.settings..";
    private static final String STATE = "focus.app.state..";
    private static final String FORMAT = "focus.app.format..";
    private static final String MODEL = "focus.app.model..";

    @ArchTest
    static final ArchRule toolkitStaysInTheUi = noClasses()
            .that()
            .resideOutsideOfPackages(LAUNCH, UI, "focus.app.task.fx..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("everything below the window is tested and used without a toolkit");

    @ArchTest
    static final ArchRule awtStaysInIo = noClasses()
            .that()
            .resideOutsideOfPackages(IO, "focus.app.ui.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.imageio..")
            .because("pictures cross the program as RasterSource and PixelBlock");

    @ArchTest
    static final ArchRule oneWayToTheFxThread = noClasses()
            .that()
            .resideOutsideOfPackage("focus.app.task.fx..")
            .should()
            .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
            .because("who may touch the scene graph from where is decided in one place");

    @ArchTest
    static final ArchRule modelIsTheGround =
            below(MODEL, "the document knows nobody", LAUNCH, CLI, UI, SERVICE, TASK, IO, SETTINGS, STATE);

    @ArchTest
    static final ArchRule stateKnowsTheModelAlone =
            below(STATE, "the reducer is pure", LAUNCH, CLI, UI, SERVICE, TASK, IO, SETTINGS);

    @ArchTest
    static final ArchRule taskKnowsNobody = below(
            TASK, "running work is independent of the work", LAUNCH, CLI, UI, SERVICE, IO, SETTINGS, STATE, MODEL);

    @ArchTest
    static final ArchRule ioIsALeaf = noClasses()
            .that()
            .resideInAPackage(IO)
            .and()
            .resideOutsideOfPackage(PROJECT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LAUNCH, CLI, UI, SERVICE, TASK, STATE, MODEL)
            .because("reading a file needs no editor");

    @ArchTest
    static final ArchRule projectsKnowTheModelAlone =
            below(PROJECT, "a project is the document itself, on the disk", LAUNCH, CLI, UI, SERVICE, TASK, STATE);

    @ArchTest
    static final ArchRule formatsKnowNobody =
            below(FORMAT, "what a file can hold is a fact", LAUNCH, CLI, UI, SERVICE, TASK, IO, SETTINGS, STATE, MODEL);

    @ArchTest
    static final ArchRule settingsAreALeaf =
            below(SETTINGS, "settings need no editor", LAUNCH, CLI, UI, SERVICE, TASK, STATE, MODEL);

    @ArchTest
    static final ArchRule servicesServeBothFaces =
            below(SERVICE, "the command line and the window use the same services", LAUNCH, CLI, UI);

    @ArchTest
    static final ArchRule uiAsksTheStore = noClasses()
            .that()
            .resideInAPackage(UI)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("focus.inference.engine..", IO, SERVICE, CLI, LAUNCH)
            .because("views send actions and show state; services do the work")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule cliHasNoWindow = below(CLI, "the command line runs without a screen", UI);

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("focus.app.(**)").should().beFreeOfCycles().because("a cycle makes two packages one");

    @ArchTest
    static final ArchRule noStaticMutableState = fields().that()
            .areStatic()
            .should()
            .haveModifier(JavaModifier.FINAL)
            .because("state belongs to an object that somebody made and somebody closes");

    private static ArchRule below(String layer, String because, String... forbidden) {
        GivenClassesConjunction classes = noClasses().that().resideInAPackage(layer);
        return classes.should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .because(because)
                .allowEmptyShould(true);
    }
}
