package focus.app.io.heif;

import focus.app.io.picture.PictureFormatException;
import focus.inference.codec.StillDecoder;
import focus.inference.image.CodedPicture;
import focus.inference.image.CodedPicture.Plane;
import focus.inference.image.ImageSize;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decodes a picture's tiles and puts them together. What is damaged stays grey. Used once. */
final class HeifTiles {
    private final HeifFile file;
    private final HeifPicture picture;
    private @Nullable CodedPicture whole;
    private int lost;

    HeifTiles(HeifFile file, HeifPicture picture) {
        this.file = file;
        this.picture = picture;
    }

    /** @throws PictureFormatException if there is nothing to show */
    CodedPicture decode() throws IOException {
        try (StillDecoder decoder =
                new StillDecoder(picture.coding(), picture.configuration().bytes(), picture.tile())) {
            for (int i = 0; i < picture.tiles().size(); i++) {
                Optional<CodedPicture> tile = decode(decoder, picture.tiles().get(i));
                if (tile.isPresent()) {
                    put(tile.get(), i % picture.columns(), i / picture.columns());
                } else {
                    lost++;
                }
            }
        }
        if (whole == null) {
            throw new PictureFormatException("is damaged or cut off: its pixels cannot be read");
        }
        return whole;
    }

    /** How many per cent could be decoded. */
    int percent() {
        int all = picture.tiles().size();
        return (int) (100L * (all - lost) / all);
    }

    private Optional<CodedPicture> decode(StillDecoder decoder, HeifItem tile) throws IOException {
        try {
            return decoder.decode(file.data(tile)).filter(this::fits);
        } catch (EOFException cutOff) {
            return Optional.empty();
        }
    }

    /** Tiles that are coded in different ways cannot be put together. */
    private boolean fits(CodedPicture tile) {
        ImageSize wanted = picture.tile();
        boolean large = tile.size().width() >= wanted.width() && tile.size().height() >= wanted.height();
        CodedPicture known = whole;
        return large
                && (known == null
                        || (known.bits() == tile.bits()
                                && known.rgb() == tile.rgb()
                                && known.planes().size() == tile.planes().size()
                                && across(known) == across(tile)
                                && down(known) == down(tile)));
    }

    private void put(CodedPicture tile, int column, int row) throws PictureFormatException {
        boolean alone = picture.tiles().size() == 1 && tile.size().equals(picture.size());
        CodedPicture all = whole;
        if (all == null) {
            all = alone ? tile : empty(tile);
            whole = all;
        }
        int x = column * picture.tile().width();
        int y = row * picture.tile().height();
        if (x % across(tile) != 0 || y % down(tile) != 0) {
            throw new PictureFormatException("has tiles that begin in the middle of a sample");
        }
        for (int i = 0; i < tile.planes().size() && !alone; i++) {
            boolean colour = i > 0;
            all.planes()
                    .get(i)
                    .put(tile.planes().get(i), x / (colour ? across(tile) : 1), y / (colour ? down(tile) : 1));
        }
    }

    private CodedPicture empty(CodedPicture tile) {
        List<Plane> planes = new ArrayList<>();
        for (int i = 0; i < tile.planes().size(); i++) {
            ImageSize size = picture.size();
            if (i > 0) {
                size = new ImageSize(
                        (size.width() + across(tile) - 1) / across(tile),
                        (size.height() + down(tile) - 1) / down(tile));
            }
            short[] grey = new short[Math.toIntExact(size.area())];
            Arrays.fill(grey, (short) (1 << (tile.bits() - 1)));
            planes.add(new Plane(size, grey));
        }
        return new CodedPicture(picture.size(), tile.bits(), tile.rgb(), tile.matrix(), tile.range(), planes);
    }

    /** Pixels for one sample of colour in a row. */
    private static int across(CodedPicture tile) {
        ImageSize colour = tile.planes().getLast().size();
        return (tile.size().width() + colour.width() - 1) / colour.width();
    }

    private static int down(CodedPicture tile) {
        ImageSize colour = tile.planes().getLast().size();
        return (tile.size().height() + colour.height() - 1) / colour.height();
    }
}
