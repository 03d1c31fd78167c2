package focus.app.io;

import focus.app.format.PictureFormat;
import focus.app.io.export.EightBit;
import focus.app.io.jpeg.JpegEncoder;
import focus.app.io.picture.FileBlocks;
import focus.app.io.picture.PictureNote;
import focus.app.io.png.PngEncoder;
import focus.app.io.tiff.TiffEncoder;
import focus.app.io.webp.WebpEncoder;
import focus.inference.api.Feedback;
import focus.inference.image.RasterSource;
import focus.inference.image.SampleType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/** The writing of one picture in one format. Used once, by one thread. */
final class PictureEncoding {
    private final PictureFormat format;
    private final SaveOptions options;
    private final Feedback feedback;
    private final List<PictureNote> notes = new ArrayList<>();
    private byte[] directory = new byte[0];

    PictureEncoding(PictureFormat format, SaveOptions options, Feedback feedback) {
        this.format = format;
        this.options = options;
        this.feedback = feedback;
    }

    void write(RasterSource picture, OutputStream out) throws IOException {
        FileBlocks blocks = FileBlocks.forCopy(options.metadata(), picture.size(), options.label());
        RasterSource source = reduced(picture);
        switch (format) {
            case PNG -> PngEncoder.write(source, blocks, out, feedback, PictureWriter.STAGE);
            case TIFF -> directory = new TiffEncoder(source, blocks).write(out, feedback, PictureWriter.STAGE);
            case WEBP -> notes.addAll(WebpEncoder.write(source, options.quality(), blocks, out, feedback));
            case JPEG ->
                notes.addAll(
                        new JpegEncoder(source, feedback, PictureWriter.STAGE).write(options.quality(), blocks, out));
        }
    }

    /** Puts in what is known only at the end. */
    void finish(FileChannel file) throws IOException {
        if (directory.length > 0) {
            file.write(ByteBuffer.wrap(directory), TiffEncoder.DIRECTORY_POINTER);
        }
    }

    /** What the user should know. */
    List<PictureNote> notes() {
        return List.copyOf(notes);
    }

    private RasterSource reduced(RasterSource picture) {
        if (picture.format().samples() == SampleType.U8) {
            return picture;
        }
        if (format == PictureFormat.WEBP) {
            notes.add(PictureNote.of(PictureNote.Kind.DEPTH_REDUCED, format.title(), "16"));
        }
        // JPEG reduces on its own, row by row, and says so.
        boolean reduce = format == PictureFormat.WEBP || (format.isDeep() && options.eightBit());
        return reduce ? new EightBit(picture) : picture;
    }
}
