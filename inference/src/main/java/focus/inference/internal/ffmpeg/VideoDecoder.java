package focus.inference.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AV1;
import static org.bytedeco.ffmpeg.global.avcodec.AV_INPUT_BUFFER_PADDING_SIZE;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_parser_close;
import static org.bytedeco.ffmpeg.global.avcodec.av_parser_init;
import static org.bytedeco.ffmpeg.global.avcodec.av_parser_parse2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_mallocz;

import focus.inference.image.CodedPicture;
import focus.inference.image.CodedPicture.Coding;
import focus.inference.image.ImageSize;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParserContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;

/** One of FFmpeg's decoders for pictures that need no others. For one thread. */
public final class VideoDecoder implements AutoCloseable {
    /** Codecs store whole blocks; more than that beyond the announced size is not believed. */
    private static final int BLOCK = 128;

    private final Coding coding;
    private final ImageSize size;
    private final AVCodecContext context;
    private final boolean ready;
    private boolean closed;

    /** @see focus.inference.codec.StillDecoder#StillDecoder */
    public VideoDecoder(Coding coding, byte[] configuration, ImageSize size) {
        this.coding = coding;
        this.size = size;
        av_log_set_level(AV_LOG_QUIET); // what is wrong with a file the program says itself
        AVCodec codec = avcodec_find_decoder_by_name(coding == Coding.HEVC ? "hevc" : "libaom-av1");
        context = avcodec_alloc_context3(codec);
        context.max_pixels((long) padded(size.width()) * padded(size.height()));
        if (coding == Coding.HEVC) {
            context.extradata(copied(configuration));
            context.extradata_size(configuration.length);
        }
        ready = avcodec_open2(context, codec, (AVDictionary) null) == 0;
    }

    private static int padded(int side) {
        return Math.min(side, Integer.MAX_VALUE - BLOCK) + BLOCK;
    }

    /** In memory of FFmpeg's own, which its context frees, with the zeros behind it that its readers want. */
    private static BytePointer copied(byte[] bytes) {
        BytePointer copy = new BytePointer(av_mallocz(bytes.length + (long) AV_INPUT_BUFFER_PADDING_SIZE));
        return copy.put(bytes, 0, bytes.length);
    }

    /** @see focus.inference.codec.StillDecoder#decode */
    public Optional<CodedPicture> decode(byte[] data) {
        if (closed) {
            throw new IllegalStateException("the decoder is closed");
        }
        try (PointerScope _ = new PointerScope()) {
            BytePointer bytes = new BytePointer(data.length + (long) AV_INPUT_BUFFER_PADDING_SIZE);
            Pointer.memset(bytes, 0, bytes.capacity());
            bytes.put(data, 0, data.length);
            boolean decodable = ready && data.length > 0 && (coding != Coding.AV1 || fits(bytes, data.length));
            return decodable ? decode(bytes, data.length) : Optional.empty();
        }
    }

    /** AV1's decoder takes memory before FFmpeg sees the size; so the headers are read first. */
    private boolean fits(BytePointer data, int length) {
        AVCodecContext reading = avcodec_alloc_context3((AVCodec) null);
        AVCodecParserContext parser = av_parser_init(AV_CODEC_ID_AV1);
        try {
            BytePointer out = new BytePointer((Pointer) null);
            IntPointer outLength = new IntPointer(1);
            av_parser_parse2(parser, reading, out, outLength, data, length, AV_NOPTS_VALUE, AV_NOPTS_VALUE, 0);
            int width = Math.max(parser.width(), parser.coded_width());
            int height = Math.max(parser.height(), parser.coded_height());
            return width > 0 && height > 0 && width <= padded(size.width()) && height <= padded(size.height());
        } finally {
            av_parser_close(parser);
            avcodec_free_context(reading);
        }
    }

    private Optional<CodedPicture> decode(BytePointer data, int length) {
        AVPacket packet = av_packet_alloc();
        AVFrame frame = av_frame_alloc();
        try {
            packet.data(data);
            packet.size(length);
            // The second, empty one says that no other picture is to be waited for.
            boolean there = avcodec_send_packet(context, packet) == 0
                    && avcodec_send_packet(context, (AVPacket) null) == 0
                    && avcodec_receive_frame(context, frame) == 0;
            return there ? FramePlanes.of(frame) : Optional.empty();
        } finally {
            avcodec_flush_buffers(context);
            av_frame_free(frame);
            av_packet_free(packet);
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            avcodec_free_context(context);
        }
    }
}
