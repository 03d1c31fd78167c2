package focus.app.cli;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * How the cases with a window are run.
 *
 * @param size such as 1000x1000
 * @param onScreen whether the window is shown; else it is painted in memory
 */
record BenchWindow(String size, boolean onScreen) {
    /** The toolkit paints no larger one in memory. */
    private static final int MOST_IN_MEMORY = 1000;

    private static final Pattern SIZE = Pattern.compile("[1-9]\\d{2,3}x[1-9]\\d{2,3}");

    /** @throws UsageException if the size is none, or there is no screen */
    static BenchWindow of(String size, boolean onScreen) {
        if (!SIZE.matcher(size).matches()) {
            throw new UsageException("--window " + size + ": write width and height in pixels, such as 1920x1080");
        }
        int side = Arrays.stream(size.split("x", -1))
                .mapToInt(Integer::parseInt)
                .max()
                .orElseThrow();
        if (!onScreen && side > MOST_IN_MEMORY) {
            throw new UsageException("--window " + size + " goes with --on-screen: in memory a window has at most "
                    + MOST_IN_MEMORY + "x" + MOST_IN_MEMORY + " pixels");
        }
        Screen screen = Screen.ofThisProcess();
        if (onScreen && !screen.present()) {
            throw new UsageException("--on-screen: there is no screen, " + screen.description());
        }
        return new BenchWindow(size, onScreen);
    }
}
