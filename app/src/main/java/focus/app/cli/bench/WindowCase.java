package focus.app.cli.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Work in a window, measured inside it: the program is started anew, with settings of its own, plays a story on a photo and
 * prints one {@link Frame} a line. Each frame counts as one run; when all are used, the program is started again.
 */
public final class WindowCase implements BenchCase.Work {
    /** A child with this property plays the story of this name, prints its frames and ends. */
    public static final String STORY = "focus.bench.window";

    /** The photo of the story. */
    public static final String PHOTO = "focus.bench.photo";

    /** The size of the window, such as 1000x1000. */
    public static final String SIZE = "focus.bench.size";

    /** Where programs keep settings, journals and caches, on each system. */
    private static final List<String> FOLDERS =
            List.of("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "APPDATA");

    private final List<String> command;
    private final Setting setting;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private double longest;

    /**
     * One piece of what was measured.
     *
     * @param work milliseconds
     * @param interval milliseconds since the frame before; 0 where none was shown
     */
    public record Frame(double work, double interval) {
        /** As one line. */
        public String line() {
            return "frame " + work + " " + interval;
        }

        /** @return empty where it is another line */
        static Optional<Frame> of(String line) {
            String[] words = line.split(" ", -1);
            return words.length == 3 && words[0].equals("frame")
                    ? Optional.of(new Frame(Double.parseDouble(words[1]), Double.parseDouble(words[2])))
                    : Optional.empty();
        }
    }

    /**
     * @param story what is done
     * @param photo what it is done on, asked for when it is first needed
     * @param size of the window, such as 1000x1000: what the toolkit can paint in memory at most
     * @param onScreen whether the window is shown on this computer's screen; else it is painted in memory
     * @param home a folder for the settings and the journal of the program started anew
     */
    public record Setting(String story, Supplier<Path> photo, String size, boolean onScreen, Path home) {}

    private WindowCase(List<String> command, Setting setting) {
        this.command = command;
        this.setting = setting;
    }

    /** @return empty when this process was not started by the launcher and is no installed program */
    public static Optional<WindowCase> ofThisProgram(Setting setting) {
        return ChildProgram.command().map(command -> new WindowCase(command, setting));
    }

    @Override
    public double run() {
        if (frames.isEmpty()) {
            play();
        }
        Frame frame = frames.remove();
        longest = Math.max(longest, frame.interval());
        return frame.work();
    }

    @Override
    public Map<String, Double> more() {
        return longest == 0 ? Map.of() : Map.of("longest_interval_ms", longest);
    }

    private void play() {
        try (ChildProgram child = ChildProgram.start(command, options(), environment())) {
            for (Optional<String> line = child.nextLine(); line.isPresent(); line = child.nextLine()) {
                Frame.of(line.get()).ifPresent(frames::add);
            }
        }
        if (frames.isEmpty()) {
            throw new BenchException("the window did not tell what it measured; try:  focus", null);
        }
    }

    private List<String> options() {
        List<String> story = List.of(
                "-D" + STORY + "=" + setting.story(),
                "-D" + PHOTO + "=" + setting.photo().get(),
                "-D" + SIZE + "=" + setting.size());
        List<String> inMemory = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
        return setting.onScreen()
                ? story
                : Stream.concat(story.stream(), inMemory.stream()).toList();
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        for (String folder : FOLDERS) {
            environment.put(folder, setting.home().toString());
        }
        if (!setting.onScreen()) {
            environment.put("DISPLAY", "none");
        }
        return environment;
    }
}
