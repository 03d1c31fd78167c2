package focus.app.io.picture;

import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;

/** The JDK's own codecs: what they do is tested, what another plugin on the class path would do is not. */
public final class JdkCodecs {
    private JdkCodecs() {}

    /** @param format such as {@code "jpeg"} */
    public static ImageReader reader(String format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (isJdk(reader)) {
                return reader;
            }
        }
        throw new IOException("this Java has no decoder for " + format);
    }

    /** @param format such as {@code "jpeg"} */
    public static ImageWriter writer(String format) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (isJdk(writer)) {
                return writer;
            }
        }
        throw new IOException("this Java has no encoder for " + format);
    }

    private static boolean isJdk(Object codec) {
        return codec.getClass().getModule().equals(ImageIO.class.getModule());
    }
}
