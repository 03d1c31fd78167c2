package focus.inference.image;

import java.util.List;

/**
 * A picture as a video codec stores it: one plane of brightness, and two of colour of the same or half the size, or red,
 * green and blue.
 *
 * @param size of the first plane, in pixels
 * @param bits of a sample, 8..16
 * @param rgb whether the planes are red, green and blue, all of the full size
 * @param matrix how brightness and colour are mixed, as ITU-T H.273 numbers it; 2 where the picture does not say
 * @param range which numbers are used
 * @param planes one or three
 */
public record CodedPicture(ImageSize size, int bits, boolean rgb, int matrix, Range range, List<Plane> planes) {
    /** The codecs of still pictures. */
    public enum Coding {
        /** H.265, in HEIC. */
        HEVC,
        /** In AVIF. */
        AV1
    }

    /** Which of a sample's numbers stand for black and white. */
    public enum Range {
        /** The lowest and the highest. */
        FULL,
        /** 16 and 235 of 8 bits. */
        LIMITED,
        /** The picture does not say. */
        UNKNOWN
    }

    /** Samples row by row, unsigned. */
    public static final class Plane {
        private final ImageSize size;
        private final short[] samples;

        /** @param samples taken over; {@code width * height} unsigned numbers */
        public Plane(ImageSize size, short[] samples) {
            if (samples.length != size.area()) {
                throw new IllegalArgumentException(samples.length + " samples for " + size);
            }
            this.size = size;
            this.samples = samples;
        }

        public ImageSize size() {
            return size;
        }

        public int at(int x, int y) {
            return samples[y * size.width() + x] & 0xFFFF;
        }

        /** Copies the part of {@code source} that fits in here, its corner to ({@code x}, {@code y}). */
        public void put(Plane source, int x, int y) {
            int columns = Math.min(source.size.width(), size.width() - x);
            for (int row = 0; row < Math.min(source.size.height(), size.height() - y); row++) {
                int from = row * source.size.width();
                System.arraycopy(source.samples, from, samples, (y + row) * size.width() + x, columns);
            }
        }
    }

    public CodedPicture {
        planes = List.copyOf(planes);
        if (planes.size() != 1 && planes.size() != 3) {
            throw new IllegalArgumentException(planes.size() + " planes");
        }
    }
}
