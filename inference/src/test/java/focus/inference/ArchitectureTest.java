package focus.inference;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The directions of docs/architecture.md that concern the engine. */
@AnalyzeClasses(packages = "focus.inference", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule noGui = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..", "javax.imageio..")
            .because("the engine also runs on a server and inside other programs");

    @ArchTest
    static final ArchRule onlyOrtPackageTouchesOnnxRuntime = noClasses()
            .that()
            .resideOutsideOfPackage("focus.inference.internal.ort..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.onnxruntime..")
            .because("native sessions and tensors have one owner");

    @ArchTest
    static final ArchRule onlyCvPackageTouchesOpenCv = noClasses()
            .that()
            .resideOutsideOfPackage("focus.inference.internal.cv..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco.opencv..")
            .because("native matrices have one owner, and OpenCV is loaded only when it is needed");

    @ArchTest
    static final ArchRule onlyFfmpegPackageTouchesFfmpeg = noClasses()
            .that()
            .resideOutsideOfPackage("focus.inference.internal.ffmpeg..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco.ffmpeg..")
            .because("native frames have one owner, and FFmpeg is loaded only when it is needed");

    @ArchTest
    static final ArchRule nativeMemoryStaysWithItsLibraries = noClasses()
            .that()
            .resideOutsideOfPackages("focus.inference.internal.cv..", "focus.inference.internal.ffmpeg..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco..")
            .because("pointers never leave the package that frees them");

    @ArchTest
    static final ArchRule apiKnowsNoImplementation = noClasses()
            .that()
            .resideInAnyPackage("focus.inference.api..", "focus.inference.image..", "focus.inference.pack..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("focus.inference.internal..", "focus.inference.engine..")
            .because("contracts outlive what implements them");

    @ArchTest
    static final ArchRule imageIsTheGround = noClasses()
            .that()
            .resideInAPackage("focus.inference.image..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("focus.inference.api..")
            .because("roles speak of pictures, pictures not of roles");

    @ArchTest
    static final ArchRule driversAreStrangers = slices().matching(
                    "focus.inference.internal.(sam|detect|llm|focus|clipseg|lama|diffusion)..")
            .should()
            .notDependOnEachOther()
            .because("a model family can be taken out without touching another")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noCycles = slices().matching("focus.inference.(**)")
            .should()
            .beFreeOfCycles()
            .because("a cycle makes two packages one");

    @ArchTest
    static final ArchRule noStaticMutableState = fields().that()
            .areStatic()
            .should()
            .haveModifier(JavaModifier.FINAL)
            .because("state belongs to an object that somebody made and somebody closes");
}
