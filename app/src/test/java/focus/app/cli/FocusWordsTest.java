package focus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import focus.app.settings.AssetsFolder;
import focus.inference.api.Feedback;
import focus.inference.api.Prompt;
import focus.inference.api.Thing;
import focus.inference.engine.Engine;
import focus.inference.image.RasterSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The embedded pack that knows names, on two photos. */
class FocusWordsTest {
    private static final double PIXELS = 3;

    private final AssetsFolder assets = AssetsFolder.find();
    private final CliServices services =
            new CliServices(Engine::open, List.of(assets.packs()), PictureIo.standard(), assets);

    @TempDir
    Path folder;

    private Path photo(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream stored = open(name)) {
            Files.copy(stored, file);
        }
        return file;
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(FocusWordsTest.class.getResourceAsStream("/focus/app/words/" + name), name);
    }

    /** The reference is Python's: same pixels in, but for how a JPEG is decoded, same things out. */
    @ParameterizedTest
    @ValueSource(strings = {"coffee.jpg", "chelsea.jpg"})
    void seesWhatTheReferenceSees(String name) throws IOException {
        List<Thing> things;
        try (Engine engine = services.openEngine()) {
            RasterSource picture = services.pictures()
                    .reader()
                    .read(photo(name), Feedback.NONE)
                    .source();
            things = engine.grounder().orElseThrow().look(picture, Feedback.NONE);
        }

        JsonNode expected;
        try (InputStream stored = open("things.json")) {
            expected = JsonMapper.shared().readTree(stored).path(name);
        }
        assertThat(expected.size()).isPositive();
        for (JsonNode known : expected) {
            assertThat(things).anySatisfy(thing -> {
                assertThat(thing.name()).isEqualTo(known.path("name").asString());
                assertThat(thing.score()).isCloseTo(known.path("score").asDouble(), within(0.02));
                List<Double> edges = edges(thing.box());
                for (int i = 0; i < edges.size(); i++) {
                    assertThat(edges.get(i)).isCloseTo(known.path("box").path(i).asDouble(), within(PIXELS));
                }
            });
        }
    }

    private static List<Double> edges(Prompt.Box box) {
        List<Double> edges = new ArrayList<>();
        edges.add(box.from().x());
        edges.add(box.from().y());
        edges.add(box.to().x());
        edges.add(box.to().y());
        return edges;
    }

    @ParameterizedTest
    @CsvSource({"coffee.jpg, the cup, 0.03, 0.45", "chelsea.jpg, the kitten, 0.3, 0.95"})
    void aPhraseSelectsTheThing(String name, String phrase, double least, double most) throws IOException {
        Path mask = folder.resolve("mask.png");

        CommandRun run =
                CommandRun.with(services, "segment", photo(name).toString(), "--phrase", phrase, "-o", mask.toString());

        assertThat(run.code()).as(run.err()).isZero();
        var written = TestPhoto.read(mask);
        double part = (double) TestPhoto.count(written, 255) / (written.getWidth() * written.getHeight());
        assertThat(part).isBetween(least, most);
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        CommandRun run = CommandRun.with(
                services,
                "segment",
                photo("coffee.jpg").toString(),
                "--phrase",
                "the elephant",
                "-o",
                folder.resolve("mask.png").toString());

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT.code());
        assertThat(run.err()).contains("no elephant is seen");
    }
}
