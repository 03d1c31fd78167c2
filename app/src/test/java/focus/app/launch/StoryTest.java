package focus.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.cli.CliServices;
import focus.app.cli.CommandLineApp;
import focus.app.cli.PictureIo;
import focus.app.cli.Terminal;
import focus.app.io.PictureReader;
import focus.app.model.Document;
import focus.app.settings.AssetsFolder;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.Notice;
import focus.app.task.HomeQueue;
import focus.inference.api.Feedback;
import focus.inference.engine.Engine;
import focus.inference.feature.FeatureStore;
import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An afternoon with one photo, in forty steps, with the real services, network and removal: what the editor shows in the
 * end is what its project gives on the command line, pixel for pixel.
 */
class StoryTest {
    private final AssetsFolder assets = AssetsFolder.find();
    private final HomeQueue home = new HomeQueue();
    private final List<Throwable> failures = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    @Tag("models")
    void fortyStepsAreReplayedFromTheirProject() {
        Path photo = SampleFile.in(assets).orElseThrow();
        Path project = folder.resolve("story.focus");
        try (Wiring program = new Wiring(assets, folder.resolve("recovery"), FeatureStore.NONE, home, failures::add);
                DocumentWiring wiring = program.document()) {
            open(wiring, photo);
            List<Action> story = Story.steps();
            assertThat(story).hasSize(40);
            for (Action step : story) {
                play(wiring, step);
            }
            play(wiring, new Action.SaveProjectAs(project, false));

            Document ended = document(wiring);
            assertThat(ended.layers()).hasSize(4);
            assertThat(ended.edits()).allMatch(edit -> edit.changedOutside() == 0);
            assertSame(ended.working(), replayed(project, photo));
        }
        assertThat(failures).isEmpty();
    }

    private void open(DocumentWiring wiring, Path photo) {
        wiring.store().dispatch(new Action.OpenFile(photo));
        home.runUntil(() -> wiring.store().state().ready());
    }

    /** Waits until all that the step started has ended; nothing may be refused or fail on the way. */
    private void play(DocumentWiring wiring, Action step) {
        Document before = document(wiring);
        wiring.store().dispatch(step);
        home.runUntil(() -> atRest(wiring.store().state()));
        assertThat(wiring.store().state().notice().map(Notice::severity))
                .as("after %s", step)
                .isNotEqualTo(Optional.of(Notice.Severity.ERROR));
        if (!(step instanceof Action.SaveProjectAs)) {
            assertThat(document(wiring)).as("%s did something", step).isNotSameAs(before);
        }
    }

    private static boolean atRest(EditorState state) {
        return state.job().isEmpty() && !state.selecting() && state.ready();
    }

    private static Document document(DocumentWiring wiring) {
        return wiring.store().state().document().orElseThrow();
    }

    private RasterSource replayed(Path project, Path photo) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
        CliServices services = new CliServices(Engine::open, List.of(assets.packs()), PictureIo.standard(), assets);
        Path out = folder.resolve("out");
        int code = new CommandLineApp(services, new Terminal(stream, stream, false, false))
                .run(List.of("run", project.toString(), photo.toString(), "-o", out.toString()));
        assertThat(code).as(told.toString(StandardCharsets.UTF_8)).isZero();
        return new PictureReader()
                .read(out.resolve("dandelions-edited.png"), Feedback.NONE)
                .source();
    }

    private static void assertSame(RasterSource expected, RasterSource found) {
        assertThat(found.size()).isEqualTo(expected.size());
        int rows = 64;
        for (int y = 0; y < expected.size().height(); y += rows) {
            ImageRect strip = new ImageRect(
                    0,
                    y,
                    expected.size().width(),
                    Math.min(rows, expected.size().height() - y));
            PixelBlock one = expected.read(strip, 0);
            PixelBlock other = found.read(strip, 0);
            assertThat(other.bytes()).as("rows from %d on", y).isEqualTo(one.bytes());
        }
    }
}
