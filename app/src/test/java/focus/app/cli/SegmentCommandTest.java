package focus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.service.FakeNames;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SegmentCommandTest {
    private final FakeEngine engine = FakeEngine.withOnePack();

    @TempDir
    Path folder;

    private String photo = "";
    private String mask = "";

    @BeforeEach
    void writePhoto() {
        photo = TestPhoto.png(folder).toString();
        mask = folder.resolve("mask.png").toString();
    }

    @Test
    void clickWritesTheMaskAndPrintsItsPathAlone() {
        CommandRun run = CommandRun.of(engine, "segment", photo, "--click", TestPhoto.ON_RED, "-o", mask);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(mask + System.lineSeparator());
        BufferedImage written = TestPhoto.read(Path.of(mask));
        assertThat(written.getWidth()).isEqualTo(60);
        assertThat(written.getHeight()).isEqualTo(40);
        assertThat(TestPhoto.count(written, 255)).isEqualTo(100);
        assertThat(TestPhoto.count(written, 0)).isEqualTo(2300);
    }

    /** Sees the red square for sure, the blue one too, and something faint. */
    private void knowNames() {
        engine.grounder = Optional.of(new FakeNames(List.of(
                FakeNames.thing("cup", 0.9, 8, 8, 22, 22),
                FakeNames.thing("cup", 0.8, 28, 18, 42, 32),
                FakeNames.thing("dog", 0.06, 0, 0, 5, 5))));
    }

    @Test
    void aPhraseSelectsWhatItMeans() {
        knowNames();

        CommandRun run = CommandRun.of(engine, "segment", photo, "--phrase", "the cup on the right", "-o", mask);

        assertThat(run.code()).as(run.err()).isZero();
        BufferedImage written = TestPhoto.read(Path.of(mask));
        assertThat(TestPhoto.count(written, 255)).isEqualTo(100);
        assertThat(written.getRaster().getSample(35, 25, 0)).isEqualTo(255);
    }

    @Test
    void aPhraseCanMeanSeveralThings() {
        knowNames();

        CommandRun run = CommandRun.of(engine, "segment", photo, "--phrase", "both mugs", "-o", mask);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(TestPhoto.count(TestPhoto.read(Path.of(mask)), 255)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"the dog, no dog is seen", "the zebra, knows nothing by the name \"zebra\". It knows: cup"})
    void aPhraseThatMeansNothingHereIsBadInput(String phrase, String told) {
        knowNames();

        CommandRun run = CommandRun.of(engine, "segment", photo, "--phrase", phrase, "-o", mask);

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT.code());
        assertThat(run.err()).contains(told);
        assertThat(Path.of(mask)).doesNotExist();
    }

    @Test
    void withoutAPackThatKnowsNamesAPhraseIsRefused() {
        CommandRun run = CommandRun.of(engine, "segment", photo, "--phrase", "the cup", "-o", mask);

        assertThat(run.err()).contains("No installed pack knows things by their names");
        assertThat(run.code()).isNotZero();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-", "cup"})
    void allThingsGetAMaskEachAndAnIndex(String phrase) throws IOException {
        knowNames();
        Path out = folder.resolve("things");
        List<String> line = new ArrayList<>(List.of("segment", photo, "--all", "-o", out.toString()));
        if (phrase != null) {
            line.addAll(List.of("--phrase", phrase));
        }

        CommandRun run = CommandRun.of(engine, line.toArray(String[]::new));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(TestPhoto.count(TestPhoto.read(out.resolve("001-cup.png")), 255))
                .isEqualTo(100);
        JsonNode things = JsonMapper.shared()
                .readTree(Files.readString(out.resolve("index.json")))
                .path("things");
        assertThat(things.size()).isEqualTo(2);
        assertThat(things.get(1).path("mask").asString()).isEqualTo("002-cup.png");
        assertThat(things.get(1).path("name").asString()).isEqualTo("cup");
        assertThat(things.get(1).path("score").asDouble()).isEqualTo(0.8);
        assertThat(things.get(1).path("box").toString()).isEqualTo("[28,18,42,32]");
    }

    @Test
    void allThingsWantAFolderOfTheirOwnAndNoOtherPrompts() {
        knowNames();

        assertThat(CommandRun.of(engine, "segment", photo, "--all", "-o", folder.toString())
                        .err())
                .contains("not empty");
        assertThat(CommandRun.of(engine, "segment", photo, "--all", "--click", "3,3", "-o", mask + "s")
                        .code())
                .isEqualTo(ExitCode.USAGE.code());
        assertThat(CommandRun.of(engine, "segment", photo, "-o", mask).code()).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void refinesTheEdgeOfWhatTheNetworkFound() {
        Path rough = TestPhoto.mask(folder.resolve("rough.png"), 12, 11, 6, 7);

        CommandRun run =
                CommandRun.of(engine, "segment", photo, "--mask", rough.toString(), "--refine-edge", "6", "-o", mask);

        assertThat(run.code()).as(run.err()).isZero();
        BufferedImage refined = TestPhoto.read(Path.of(mask));
        assertThat(TestPhoto.count(refined, 255)).as("the red square").isBetween(90, 110);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "501", "NaN", "wide"})
    void aRadiusThatMakesNoSenseIsRefused(String radius) {
        CommandRun run = CommandRun.of(
                engine, "segment", photo, "--click", TestPhoto.ON_RED, "--refine-edge", radius, "-o", mask);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).contains("--refine-edge");
    }

    @Test
    void promptsCountInTheOrderTyped() {
        CommandRun both = CommandRun.of(
                engine, "segment", photo, "--box", "0,0,60,40", "--no-click", TestPhoto.ON_RED, "-o", mask);
        assertThat(both.code()).as(both.err()).isZero();
        assertThat(TestPhoto.count(TestPhoto.read(Path.of(mask)), 255)).isEqualTo(100);

        CommandRun other = CommandRun.of(
                engine,
                "segment",
                photo,
                "--no-click",
                TestPhoto.ON_RED,
                "--box",
                "0,0,60,40",
                "-o",
                mask,
                "--overwrite");
        assertThat(other.code()).as(other.err()).isZero();
        assertThat(TestPhoto.count(TestPhoto.read(Path.of(mask)), 255)).isEqualTo(200);
    }

    @Test
    void everyPromptIsAnsweredWithTheAnswerToThoseBefore() {
        CommandRun.of(
                engine,
                "segment",
                photo,
                "--click",
                TestPhoto.ON_RED,
                "--click",
                TestPhoto.ON_BLUE,
                "--no-click",
                "0,0",
                "-o",
                mask);

        assertThat(engine.segmenter.calls).containsExactly("1 alone", "2 with previous", "3 with previous");
    }

    @Test
    void maskFileIsAPrompt() {
        Path rough = TestPhoto.mask(folder.resolve("grob.png"), 3, 4, 5, 6);

        CommandRun run = CommandRun.of(engine, "segment", photo, "--mask", rough.toString(), "-o", mask);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(TestPhoto.count(TestPhoto.read(Path.of(mask)), 255)).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"60,0", "0,40", "-1,5", "5,-1", "2000000000,3"})
    void clickOutsideThePictureNamesThePicturesSize(String click) {
        CommandRun run = CommandRun.of(engine, "segment", photo, "--click", click, "-o", mask);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("--click " + click, "60x40");
        assertThat(run.out()).isEmpty();
        assertThat(Path.of(mask)).doesNotExist();
    }

    @Test
    void boxOutsideThePictureNamesThePicturesSize() {
        CommandRun run = CommandRun.of(engine, "segment", photo, "--box", "0,0,61,40", "-o", mask);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("60x40");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5,6,7", "a,b", "5.5,6", "", "99999999999,1"})
    void malformedClickIsAUsageError(String click) {
        CommandRun run = CommandRun.of(engine, "segment", photo, "--click", click, "-o", mask);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("--click", "expected X,Y in whole pixels")
                .hasLineCount(1);
    }

    @Test
    void emptyBoxIsAUsageError() {
        assertThat(CommandRun.of(engine, "segment", photo, "--box", "4,4,4,9", "-o", mask)
                        .code())
                .isEqualTo(2);
    }

    @Test
    void scribblesAndLassosArePrompts() {
        CommandRun over = CommandRun.of(engine, "segment", photo, "--scribble", "12,12;15,12;17,16", "-o", mask);
        CommandRun around =
                CommandRun.of(engine, "segment", photo, "--lasso", "8,8;22,8;22,22;8,22", "-o", mask, "--overwrite");
        CommandRun beside = CommandRun.of(
                engine,
                "segment",
                photo,
                "--lasso",
                "8,8;22,8;22,22;8,22",
                "--no-scribble",
                "12,12",
                "-o",
                mask,
                "--overwrite");

        assertThat(over.code()).as(over.err()).isZero();
        assertThat(around.code()).as(around.err()).isZero();
        assertThat(beside.err()).contains("the mask is empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"--scribble | 1,2;3", "--lasso | 1,2;3,4", "--no-scribble | ''", "--lasso | 1,2;;3,4"})
    void malformedLinesAreUsageErrors(String option, String line) {
        CommandRun run = CommandRun.of(engine, "segment", photo, option, line, "-o", mask);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(option, "expected X,Y");
    }

    @Test
    void aLineOutsideThePictureNamesThePicturesSize() {
        CommandRun run = CommandRun.of(engine, "segment", photo, "--scribble", "1,1;60,1", "-o", mask);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("--scribble 60,1", "60x40");
    }

    @Test
    void promptAndOutputAreRequired() {
        CommandRun noPrompt = CommandRun.of(engine, "segment", photo, "-o", mask);
        assertThat(noPrompt.code()).isEqualTo(2);
        assertThat(noPrompt.err()).contains("--click");

        CommandRun noOutput = CommandRun.of(engine, "segment", photo, "--click", "1,1");
        assertThat(noOutput.code()).isEqualTo(2);
        assertThat(noOutput.err()).contains("--output");
    }

    @Test
    void maskMustBeNamedPng() {
        CommandRun run = CommandRun.of(engine, "segment", photo, "--click", "1,1", "-o", folder + "/mask.jpg");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(".png");
    }

    @Test
    void unknownPackIsAModelError() {
        CommandRun run = CommandRun.of(engine, "segment", photo, "--click", "1,1", "-o", mask, "--pack", "nope");

        assertThat(run.code()).isEqualTo(4);
    }

    @Test
    void existingMaskIsNotReplacedUnasked() throws IOException {
        Files.writeString(Path.of(mask), "mine");

        CommandRun run = CommandRun.of(engine, "segment", photo, "--click", "1,1", "-o", mask);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("exists already", "--overwrite");
        assertThat(Path.of(mask)).hasContent("mine");
    }

    @Test
    void roughMaskOfAnotherSizeNamesBothSizes() {
        Path rough = TestPhoto.write(
                new BufferedImage(30, 20, BufferedImage.TYPE_BYTE_GRAY), folder.resolve("small.png"), "png");

        CommandRun run = CommandRun.of(engine, "segment", photo, "--mask", rough.toString(), "-o", mask);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("30x20", "60x40");
    }

    @Test
    void emptyRoughMaskIsBadInput() {
        Path rough = TestPhoto.mask(folder.resolve("black.png"), 0, 0, 0, 0);

        CommandRun run = CommandRun.of(engine, "segment", photo, "--mask", rough.toString(), "-o", mask);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("black.png");
    }
}
