package focus.app.io.heif;

import focus.app.io.picture.PictureDecoder;
import focus.app.io.picture.PictureFormatException;
import focus.app.io.picture.PictureHeader;
import focus.app.io.picture.PictureMetadata;
import focus.app.io.picture.PictureNote;
import focus.app.io.picture.PixelRows;
import focus.app.io.picture.StripCollector;
import focus.app.io.picture.StripSink;
import focus.inference.image.CodedPicture;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.Orientation;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.SampleType;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * HEIC and AVIF, as phones and the web have them: in one piece or in tiles, 8 to 12 bits, with alpha, profile and camera
 * data, turned and cut as the file says. Of a sequence the picture that stands for it.
 */
public final class HeifDecoder implements PictureDecoder {
    private final FileChannel channel;
    private final HeifFile file;
    private final HeifPicture picture;
    private final Optional<HeifPicture> alpha;
    private final HeifColours colours;
    private final ImageRect part;
    private final PictureHeader header;
    private final List<PictureNote> notes;

    private HeifDecoder(FileChannel channel) throws IOException {
        this.channel = channel;
        file = HeifFile.read(channel);
        HeifItem primary = file.item(file.primary());
        picture = HeifPicture.of(file, primary);
        Optional<HeifItem> transparency = HeifDetails.alpha(file, primary);
        alpha = transparency.flatMap(item -> usable(file, item));
        colours = HeifColours.of(primary, picture.tiles().getFirst());
        HeifPlacement placement = HeifPlacement.of(primary, picture.size());
        part = placement.part();
        notes = new ArrayList<>(colours.reading().notes());
        if (alpha.isEmpty() && transparency.isPresent()) {
            notes.add(PictureNote.of(PictureNote.Kind.DAMAGED));
        }
        if (HeifDetails.isSequence(file)) {
            notes.add(PictureNote.of(PictureNote.Kind.ANIMATED));
        }
        PixelFormat format = new PixelFormat(
                alpha.isPresent() ? 4 : 3,
                picture.bits() > 8 ? SampleType.U16 : SampleType.U8,
                colours.reading().profile());
        PictureMetadata metadata = HeifDetails.metadata(file, primary);
        Orientation orientation = placement.orientation(); // the camera data's own is not to be followed
        header = PictureHeader.of(part.size(), format, colours.reading().srgb(), metadata)
                .withOrientation(orientation)
                .withDecoderBytes(picture.decodingBytes()
                        + alpha.map(HeifPicture::decodingBytes).orElse(0L));
    }

    /** A transparency of an odd kind is told of, and the picture shown without. */
    private static Optional<HeifPicture> usable(HeifFile file, HeifItem item) {
        try {
            return Optional.of(HeifPicture.of(file, item));
        } catch (IOException odd) {
            return Optional.empty();
        }
    }

    public static PictureDecoder open(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path);
        try {
            return new HeifDecoder(channel);
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    @Override
    public PictureHeader header() {
        return header;
    }

    @Override
    public void decode(StripSink sink) throws IOException {
        HeifTiles tiles = new HeifTiles(file, picture);
        CodedPicture coded = tiles.decode();
        if (tiles.percent() < 100) {
            notes.add(PictureNote.of(PictureNote.Kind.DAMAGED_FROM, Integer.toString(tiles.percent())));
        }
        int max = header.format().samples().max();
        CodedRows rows = new CodedRows(coded, colours.matrix(), colours.range(), max);
        Optional<AlphaRows> transparency = transparency(max);
        ImageSize size = picture.size();
        int channels = header.format().channels();
        int[] rgb = new int[size.width() * 3];
        PixelBlock row = PixelBlock.allocate(part.width(), 1, header.format());
        StripCollector collector = new StripCollector(part.size(), header.format(), sink);
        for (int y = part.y(); y < part.bottom(); y++) {
            rows.row(y, rgb);
            int[] pixels = transparency.isPresent() ? transparency.get().with(rgb, y) : rgb;
            PixelRows.store(Arrays.copyOfRange(pixels, part.x() * channels, part.right() * channels), row, 0);
            collector.row(row);
        }
    }

    /** Without it, as where it is damaged, the picture is opaque. */
    private Optional<AlphaRows> transparency(int max) throws IOException {
        if (alpha.isEmpty()) {
            return Optional.empty();
        }
        Optional<CodedPicture> decoded = Optional.empty();
        try {
            if (alpha.get().size().equals(picture.size())) {
                decoded = Optional.of(new HeifTiles(file, alpha.get()).decode());
            }
        } catch (PictureFormatException damaged) {
            decoded = Optional.empty();
        }
        if (decoded.isEmpty()) {
            notes.add(PictureNote.of(PictureNote.Kind.DAMAGED));
        }
        boolean multiplied = file.from("prem", picture.item().number())
                .contains(alpha.get().item().number());
        return Optional.of(new AlphaRows(decoded, picture.size().width(), max, multiplied));
    }

    @Override
    public List<PictureNote> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
