package focus.app.io.jpeg;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts the scans of a JPEG file. Coded pixels never look like a marker, so a marker is one wherever it stands. */
final class ScanCounter {
    private ScanCounter() {}

    /**
     * @param offset of the first scan's segment
     * @return the scans that have begun before the picture or the file ends
     */
    static int count(Path file, long offset) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.skipNBytes(offset);
            int scans = 0;
            int previous = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (previous == 0xFF && next == 0xD9) {
                    return scans;
                }
                scans += previous == 0xFF && next == 0xDA ? 1 : 0;
                previous = next;
            }
            return scans;
        }
    }
}
