package focus.app.cli;

import focus.app.model.CanvasAnchor;
import focus.app.model.CanvasFill;
import focus.app.model.SideUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Exactly one thing to do, or one way of saying where; a command takes a list of these, in the order they were typed. */
final class EditOption extends PromptOption {
    @Option(
            names = "--do",
            paramLabel = "SENTENCE",
            description = "What to do with the object that the prompts point at, such as \"remove it\".")
    private @Nullable String sentence;

    @Option(
            names = "--crop",
            paramLabel = "X,Y,WIDTH,HEIGHT",
            converter = CropReader.class,
            description = "Keep this rectangle: its top-left pixel and its sides.")
    private FrameSpec.@Nullable Crop crop;

    @Option(
            names = "--rotate",
            paramLabel = "DEGREES",
            converter = RotateReader.class,
            description =
                    "Turn clockwise; below 0 the other way. Beside quarter turns, the largest frame of the same shape"
                            + " that the turned photo fills is kept.")
    private FrameSpec.@Nullable Rotate rotate;

    @Option(
            names = "--flip",
            paramLabel = "horizontal|vertical",
            converter = FlipReader.class,
            description = "Mirror left to right, or top to bottom.")
    private FrameSpec.@Nullable Flip flip;

    @Option(
            names = "--resize",
            paramLabel = "WIDTH,HEIGHT|N%",
            converter = ResizeReader.class,
            description = "Resample to this size in pixels, or to so many per cent of both sides.")
    private FrameSpec.@Nullable Resize resize;

    @Option(
            names = "--canvas",
            paramLabel = "WIDTH,HEIGHT[,ANCHOR[,FILL]]",
            converter = CanvasReader.class,
            description =
                    "Make the canvas this large without scaling. ANCHOR says where the photo lies on it: centre (as"
                            + " without it), top-left, top, top-right, left, right, bottom-left, bottom or bottom-right. FILL is"
                            + " white (as without it), black, transparent or a colour such as ff8800.")
    private FrameSpec.@Nullable Canvas canvas;

    Optional<String> sentence() {
        return Optional.ofNullable(sentence);
    }

    Optional<FrameSpec> frame() {
        return Stream.of(crop, rotate, flip, resize, canvas)
                .filter(Objects::nonNull)
                .findFirst()
                .map(frame -> frame);
    }

    /** Reads {@code X,Y,WIDTH,HEIGHT}. */
    static final class CropReader implements ITypeConverter<FrameSpec.Crop> {
        @Override
        public FrameSpec.Crop convert(String value) {
            long[] numbers = WholeNumbers.read(value, 4, "X,Y,WIDTH,HEIGHT");
            if (numbers[2] < 1 || numbers[3] < 1) {
                throw new TypeConversionException("the rectangle '" + value + "' is empty");
            }
            return new FrameSpec.Crop("--crop " + value, numbers[0], numbers[1], numbers[2], numbers[3]);
        }
    }

    /** Reads an angle. */
    static final class RotateReader implements ITypeConverter<FrameSpec.Rotate> {
        private static final double MOST = 360;

        @Override
        public FrameSpec.Rotate convert(String value) {
            try {
                double degrees = Double.parseDouble(value);
                if (Math.abs(degrees) <= MOST) {
                    return new FrameSpec.Rotate("--rotate " + value, degrees);
                }
            } catch (NumberFormatException noNumber) {
                // Told below, with what is out of range.
            }
            throw new TypeConversionException("expected degrees from -360 to 360, found '" + value + "'");
        }
    }

    /** Reads a direction. */
    static final class FlipReader implements ITypeConverter<FrameSpec.Flip> {
        @Override
        public FrameSpec.Flip convert(String value) {
            return switch (value) {
                case "horizontal" -> new FrameSpec.Flip("--flip " + value, true);
                case "vertical" -> new FrameSpec.Flip("--flip " + value, false);
                default ->
                    throw new TypeConversionException("expected 'horizontal' or 'vertical', found '" + value + "'");
            };
        }
    }

    /** Reads {@code WIDTH,HEIGHT} or {@code N%}. */
    static final class ResizeReader implements ITypeConverter<FrameSpec.Resize> {
        @Override
        public FrameSpec.Resize convert(String value) {
            return new FrameSpec.Resize("--resize " + value, value.endsWith("%") ? percent(value) : pixels(value));
        }

        private static FrameSpec.Sides percent(String value) {
            try {
                double percent = Double.parseDouble(value.substring(0, value.length() - 1));
                if (percent > 0 && Double.isFinite(percent)) {
                    return new FrameSpec.Sides(percent, percent, SideUnit.PERCENT);
                }
            } catch (NumberFormatException noNumber) {
                // Told below, with what is out of range.
            }
            throw new TypeConversionException("expected a percentage above 0 such as 50%, found '" + value + "'");
        }
    }

    private static FrameSpec.Sides pixels(String value) {
        long[] numbers = WholeNumbers.read(value, 2, "WIDTH,HEIGHT");
        if (numbers[0] < 1 || numbers[1] < 1) {
            throw new TypeConversionException("a size of '" + value + "' has no pixels");
        }
        return new FrameSpec.Sides(numbers[0], numbers[1], SideUnit.PIXELS);
    }

    /** Reads {@code WIDTH,HEIGHT[,ANCHOR[,FILL]]}. */
    static final class CanvasReader implements ITypeConverter<FrameSpec.Canvas> {
        private static final int MOST = 4;

        @Override
        public FrameSpec.Canvas convert(String value) {
            List<String> parts =
                    Stream.of(value.split(",", -1)).map(String::strip).toList();
            if (parts.size() < 2 || parts.size() > MOST) {
                throw new TypeConversionException("expected WIDTH,HEIGHT[,ANCHOR[,FILL]], found '" + value + "'");
            }
            return new FrameSpec.Canvas(
                    "--canvas " + value,
                    pixels(parts.get(0) + "," + parts.get(1)),
                    parts.size() > 2 ? anchor(parts.get(2)) : CanvasAnchor.CENTRE,
                    parts.size() > 3 ? fill(parts.get(3)) : CanvasFill.WHITE);
        }

        private static CanvasAnchor anchor(String name) {
            return Stream.of(CanvasAnchor.values())
                    .filter(anchor -> word(anchor).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("there is no anchor '" + name + "', but "
                            + String.join(
                                    ", ",
                                    Stream.of(CanvasAnchor.values())
                                            .map(CanvasReader::word)
                                            .toList())));
        }

        private static String word(CanvasAnchor anchor) {
            return anchor.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static CanvasFill fill(String name) {
            return switch (name) {
                case "white" -> CanvasFill.WHITE;
                case "black" -> CanvasFill.BLACK;
                case "transparent" -> CanvasFill.TRANSPARENT;
                default -> {
                    if (!name.matches("[0-9a-fA-F]{6}")) {
                        throw new TypeConversionException(
                                "expected white, black, transparent or a colour such as ff8800, found '" + name + "'");
                    }
                    yield CanvasFill.of(Integer.parseInt(name, 16));
                }
            };
        }
    }
}
