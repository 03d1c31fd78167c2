package focus.app.io.heif;

import focus.app.io.colour.ColourReading;
import focus.app.io.colour.MatrixProfile;
import focus.app.io.picture.PictureFormatException;
import focus.inference.image.CodedPicture.Range;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the colours of a HEIF picture mean.
 *
 * @param matrix how they are mixed, as ITU-T H.273 numbers it; 2 where the file leaves that to the picture
 * @param range which numbers are used; unknown where the file leaves that to the picture
 */
record HeifColours(ColourReading reading, int matrix, Range range) {
    private static final int UNKNOWN = 2;
    private static final int PQ = 16;
    private static final int HLG = 18;

    /**
     * A profile says what the colours are, whatever else the file says.
     *
     * @param tile speaks for the picture where that says nothing itself
     * @throws PictureFormatException if it is a picture of high dynamic range
     */
    static HeifColours of(HeifItem picture, HeifItem tile) throws PictureFormatException {
        List<HeifBox> told = Stream.of(picture, tile)
                .flatMap(item -> item.properties().stream())
                .filter(property ->
                        property.type().equals("colr") && property.content().capacity() >= 4)
                .toList();
        Optional<byte[]> icc = told.stream()
                .filter(box -> kind(box).equals("prof") || kind(box).equals("rICC"))
                .map(box -> java.util.Arrays.copyOfRange(
                        box.bytes(), 4, box.content().capacity()))
                .findFirst();
        Optional<ByteBuffer> numbers = told.stream()
                .filter(box -> kind(box).equals("nclx") && box.content().capacity() >= 11)
                .map(HeifBox::content)
                .findFirst();
        if (numbers.isEmpty()) {
            return new HeifColours(ColourReading.ofRgb(icc), UNKNOWN, Range.UNKNOWN);
        }
        ByteBuffer nclx = numbers.get();
        int primaries = nclx.getShort(4) & 0xFFFF;
        int transfer = nclx.getShort(6) & 0xFFFF;
        if (icc.isEmpty() && (transfer == PQ || transfer == HLG)) {
            throw new PictureFormatException("is a picture of high dynamic range (HDR, "
                    + (transfer == PQ ? "PQ" : "HLG") + "), which cannot be opened yet");
        }
        ColourReading reading = icc.isPresent() || MatrixProfile.isSrgb(primaries, transfer)
                ? ColourReading.ofRgb(icc)
                : MatrixProfile.of(primaries, transfer)
                        .map(made -> ColourReading.ofRgb(Optional.of(made)))
                        .orElseGet(ColourReading::unusable);
        return new HeifColours(reading, nclx.getShort(8) & 0xFFFF, nclx.get(10) < 0 ? Range.FULL : Range.LIMITED);
    }

    private static String kind(HeifBox colour) {
        return HeifBox.name(colour.reading());
    }
}
