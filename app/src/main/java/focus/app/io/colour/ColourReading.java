package focus.app.io.colour;

import focus.app.io.picture.PictureNote;
import focus.inference.image.ColourProfile;
import focus.inference.image.SrgbConverter;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.List;
import java.util.Optional;

/**
 * What the numbers of a stored picture mean, once they are RGB.
 *
 * @param profile the colour space of the RGB numbers; sRGB where {@code toRgb} converts
 * @param srgb from those numbers to 8-bit sRGB
 * @param toRgb from the stored samples to RGB, for pictures that are not stored as RGB (grey or CMYK with a usable
 *     profile); empty where RGB is stored, and where the plain formula has to do
 * @param notes what the user should know of it
 */
public record ColourReading(
        ColourProfile profile, SrgbConverter srgb, Optional<CmmTransform> toRgb, List<PictureNote> notes) {
    /** sRGB, as for files that name no profile. */
    public static final ColourReading PLAIN =
            new ColourReading(ColourProfile.SRGB, SrgbConverter.PLAIN, Optional.empty(), List.of());

    public ColourReading {
        notes = List.copyOf(notes);
    }

    /** For a picture stored as RGB: its numbers are kept, its profile beside them. */
    public static ColourReading ofRgb(Optional<byte[]> icc) {
        return icc.map(bytes -> usable(bytes, ColorSpace.TYPE_RGB)
                        .map(ColourReading::keeping)
                        .orElseGet(ColourReading::unusable))
                .orElse(PLAIN);
    }

    /** For a grey picture: plain greys become RGB as they are; a grey profile converts them to sRGB. */
    public static ColourReading ofGrey(Optional<byte[]> icc) {
        return icc.map(bytes -> usable(bytes, ColorSpace.TYPE_GRAY)
                        .map(use -> converting(use, PictureNote.Kind.GREY_BY_PROFILE))
                        .or(() -> usable(bytes, ColorSpace.TYPE_RGB).map(ColourReading::keeping))
                        .orElseGet(ColourReading::unusable))
                .orElse(PLAIN);
    }

    /** For a CMYK picture: always converted to sRGB, by its profile if that can be used. */
    public static ColourReading ofCmyk(Optional<byte[]> icc) {
        return icc.flatMap(bytes -> usable(bytes, ColorSpace.TYPE_CMYK))
                .map(use -> converting(use, PictureNote.Kind.CMYK_BY_PROFILE))
                .orElseGet(() -> new ColourReading(
                        ColourProfile.SRGB,
                        SrgbConverter.PLAIN,
                        Optional.empty(),
                        List.of(PictureNote.of(PictureNote.Kind.CMYK_PLAIN))));
    }

    /** A profile that was tried. */
    private record Usable(ColourProfile profile, CmmTransform transform) {}

    private static Optional<Usable> usable(byte[] icc, int colourSpace) {
        return IccProfiles.parse(icc)
                .filter(profile -> profile.getColorSpaceType() == colourSpace)
                .flatMap(profile -> tried(profile, icc));
    }

    private static Optional<Usable> tried(ICC_Profile profile, byte[] icc) {
        try {
            return Optional.of(
                    new Usable(ColourProfile.ofIcc(IccProfiles.name(profile), icc), new CmmTransform(profile)));
        } catch (CMMException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static ColourReading keeping(Usable use) {
        SrgbConverter srgb = new ProfileConverter(use.profile, use.transform);
        return new ColourReading(use.profile, srgb, Optional.empty(), List.of());
    }

    private static ColourReading converting(Usable use, PictureNote.Kind kind) {
        PictureNote note = PictureNote.of(kind, use.profile.name());
        return new ColourReading(ColourProfile.SRGB, SrgbConverter.PLAIN, Optional.of(use.transform), List.of(note));
    }

    /** For colours that are told in a way that cannot be used. */
    public static ColourReading unusable() {
        PictureNote note = PictureNote.of(PictureNote.Kind.PROFILE_UNUSABLE);
        return new ColourReading(ColourProfile.SRGB, SrgbConverter.PLAIN, Optional.empty(), List.of(note));
    }
}
