package focus.inference.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BITSTREAM;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_FLOAT;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_HWACCEL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_PAL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_RGB;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import focus.inference.image.CodedPicture;
import focus.inference.image.CodedPicture.Plane;
import focus.inference.image.CodedPicture.Range;
import focus.inference.image.ImageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVComponentDescriptor;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.ShortPointer;

/** Copies the samples of a decoded frame out of FFmpeg's memory. */
final class FramePlanes {
    private static final long UNUSUAL = AV_PIX_FMT_FLAG_BE
            | AV_PIX_FMT_FLAG_BITSTREAM
            | AV_PIX_FMT_FLAG_FLOAT
            | AV_PIX_FMT_FLAG_HWACCEL
            | AV_PIX_FMT_FLAG_PAL;

    private FramePlanes() {}

    /** Empty where samples lie in another way than still pictures have them. */
    static Optional<CodedPicture> of(AVFrame frame) {
        AVPixFmtDescriptor format = av_pix_fmt_desc_get(frame.format());
        int count = format == null ? 0 : format.nb_components();
        if (format == null || (count != 1 && count != 3) || (format.flags() & UNUSUAL) != 0) {
            return Optional.empty();
        }
        ImageSize size = new ImageSize(frame.width(), frame.height());
        boolean rgb = (format.flags() & AV_PIX_FMT_FLAG_RGB) != 0;
        List<Plane> planes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean colour = i > 0 && !rgb;
            planes.add(plane(
                    frame,
                    format.comp(i),
                    colour ? halved(size, format.log2_chroma_w(), format.log2_chroma_h()) : size));
        }
        Range range = frame.color_range() == AVCOL_RANGE_JPEG
                ? Range.FULL
                : frame.color_range() == AVCOL_RANGE_MPEG ? Range.LIMITED : Range.UNKNOWN;
        return Optional.of(new CodedPicture(size, format.comp(0).depth(), rgb, frame.colorspace(), range, planes));
    }

    private static ImageSize halved(ImageSize size, int across, int down) {
        return new ImageSize(-(-size.width() >> across), -(-size.height() >> down));
    }

    private static Plane plane(AVFrame frame, AVComponentDescriptor component, ImageSize size) {
        short[] samples = new short[Math.toIntExact(size.area())];
        BytePointer data = frame.data(component.plane());
        long stride = frame.linesize(component.plane());
        byte[] row = new byte[size.width()];
        for (int y = 0; y < size.height(); y++) {
            int to = y * size.width();
            if (component.depth() > 8) {
                new ShortPointer(data).position(y * stride / 2).get(samples, to, size.width());
            } else {
                data.position(y * stride).get(row);
                for (int x = 0; x < row.length; x++) {
                    samples[to + x] = (short) (row[x] & 0xFF);
                }
            }
        }
        return new Plane(size, samples);
    }
}
