package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.io.PictureReader;
import focus.app.io.PictureWriter;
import focus.app.io.SaveOptions;
import focus.app.io.project.ProjectReader;
import focus.app.io.project.RecoveryFolder;
import focus.app.model.Recoverable;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.task.DirectTaskRunner;
import focus.inference.api.Feedback;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed at any moment loses at most the step that it was about to finish. */
class KillTest {
    @TempDir
    Path folder;

    @Test
    void threeKilledProgramsHaveLostNothing() throws IOException, InterruptedException {
        killAndRecover(3, 11);
    }

    @Test
    @Tag("soak")
    void twoHundredKilledProgramsHaveLostNothing() throws IOException, InterruptedException {
        killAndRecover(200, 4711);
    }

    private void killAndRecover(int times, long seed) throws IOException, InterruptedException {
        Path picture = folder.resolve("dog.png");
        new PictureWriter().write(Fakes.picture(7), picture, SaveOptions.NEW_FILE, Feedback.NONE);
        Random random = new Random(seed);
        List<Integer> steps = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Path recovery = folder.resolve("recovery-" + i);
            List<String> told = killed(recovery, picture, seed + i, 3 + random.nextInt(400), random.nextInt(3));
            steps.add((int) told.stream()
                    .filter(line -> line.startsWith(EditingChild.DONE))
                    .count());
            Optional<String> found = recovered(recovery);
            if (found.isPresent()) {
                assertThat(found.get()).as("kill " + i).isIn(allowed(told));
            } else {
                // Killed before the first step was finished: nothing was done that could be lost.
                assertThat(allowed(told)).as("kill " + i).anyMatch(state -> state.matches("(-1/0|0/1) .*"));
            }
        }
        System.out.println(times + " programs were killed after "
                + steps.stream().mapToInt(n -> n).sum() + " actions; every journal held all finished steps");
    }

    /** What the program told until it was killed, the last line perhaps cut. */
    private static List<String> killed(Path recovery, Path picture, long seed, int lines, int more)
            throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process child = new ProcessBuilder(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EditingChild.class.getName(),
                        recovery.toString(),
                        picture.toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> told = new ArrayList<>();
        try (BufferedReader out = child.inputReader()) {
            for (int i = 0; i < lines; i++) {
                told.add(line(out));
            }
            for (int i = 0; i < more * 1000; i++) {
                Thread.onSpinWait(); // not always right after a line
            }
            child.toHandle().destroyForcibly(); // Process.destroyForcibly would close the stream as well
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                told.add(line);
            }
        }
        child.waitFor();
        return told;
    }

    private static String line(BufferedReader out) throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the program ended by itself");
        }
        return line;
    }

    /** The last state that is told to be on the disk, or one that was tried after it. */
    private static List<String> allowed(List<String> told) {
        List<String> allowed = new ArrayList<>();
        for (String line : told) {
            if (line.startsWith(EditingChild.DONE)) {
                allowed.clear();
                allowed.add(line.substring(EditingChild.DONE.length()));
            } else if (line.startsWith(EditingChild.TRY)) {
                allowed.add(line.substring(EditingChild.TRY.length()));
            }
        }
        return allowed;
    }

    /** As the program finds it at its next start. */
    private static Optional<String> recovered(Path folder) {
        PictureReader reader = new PictureReader();
        RecoveryFolder recovery = new RecoveryFolder(folder, reader);
        EditorStore store = new EditorStore(EditorState.initial());
        Jobs jobs = new Jobs(store);
        OpenService opening = new OpenService(
                store,
                jobs,
                new DirectTaskRunner(),
                reader::read,
                new ProjectFiles(new ProjectReader(reader), recovery));
        List<Recoverable> found = recovery.unsaved();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        assertThat(found).hasSize(1);
        store.dispatch(new Action.Recover(found.getFirst().session()));
        assertThat(store.state().notice()).isEmpty();
        assertThat(Files.exists(found.getFirst().session())).isTrue();
        opening.close();
        return Optional.of(EditingChild.fingerprint(store.state()));
    }
}
