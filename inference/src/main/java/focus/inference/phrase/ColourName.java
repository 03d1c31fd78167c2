package focus.inference.phrase;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Names of colours, each with its usual shades ({@code 0xRRGGBB}, sRGB). A pixel has the name of the nearest shade. */
public enum ColourName {
    BLACK(0x0F0F0F, 0x232326),
    WHITE(0xFAFAFA, 0xDEDEDC),
    GREY(0x808080, 0x5A5C5F, 0xAAAAAC),
    RED(0xC8191E, 0x820F14, 0xE1413C),
    ORANGE(0xEB7D19, 0xD2641E, 0xFAA046),
    YELLOW(0xF5DC32, 0xD7B928, 0xFAEB82),
    GREEN(0x328C32, 0x1E5023, 0x78BE50, 0x647D3C),
    BLUE(0x2346B4, 0x14235F, 0x5A96DC, 0x3C6E96),
    PURPLE(0x6E3296, 0x46235A, 0xA06EBE),
    PINK(0xF082AA, 0xE1508C, 0xF5BEC8),
    BROWN(0x6E4123, 0x4B2D1C, 0x966441);

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Lab> shades;

    ColourName(int... shades) {
        this.shades = Arrays.stream(shades).mapToObj(Lab::of).toList();
    }

    static Optional<ColourName> of(String constant) {
        return Arrays.stream(values())
                .filter(name -> name.name().equals(constant))
                .findFirst();
    }

    /** @param rgb {@code 0xRRGGBB}, sRGB */
    static ColourName nearest(int rgb) {
        Lab colour = Lab.of(rgb);
        ColourName best = BLACK;
        double least = Double.POSITIVE_INFINITY;
        for (ColourName name : values()) {
            for (Lab shade : name.shades) {
                double distance = colour.squareDistance(shade);
                if (distance < least) {
                    least = distance;
                    best = name;
                }
            }
        }
        return best;
    }
}
