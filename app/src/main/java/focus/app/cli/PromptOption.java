package focus.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Exactly one way of saying where. Commands take a list of these, in the order they were typed. */
class PromptOption {
    @Option(
            names = "--click",
            paramLabel = "X,Y",
            converter = PositiveClick.class,
            description = "A pixel of the object: column and row, counted from 0 at the top-left of the upright photo.")
    private PromptSpec.@Nullable ClickSpec click;

    @Option(
            names = "--no-click",
            paramLabel = "X,Y",
            converter = NegativeClick.class,
            description = "A pixel that does not belong to the object.")
    private PromptSpec.@Nullable ClickSpec noClick;

    @Option(
            names = "--box",
            paramLabel = "X0,Y0,X1,Y1",
            converter = Corners.class,
            description = "A box around the object; 0,0,WIDTH,HEIGHT is the whole photo.")
    private PromptSpec.@Nullable BoxSpec box;

    @Option(
            names = "--mask",
            paramLabel = "MASK",
            converter = MaskFile.class,
            description = "A rough mask of the object: a picture of the photo's size, white on the object.")
    private PromptSpec.@Nullable MaskSpec mask;

    @Option(
            names = "--scribble",
            paramLabel = "X,Y;X,Y;...",
            converter = PositiveScribble.class,
            description = "A line painted over the object, from pixel to pixel.")
    private PromptSpec.@Nullable ScribbleSpec scribble;

    @Option(
            names = "--no-scribble",
            paramLabel = "X,Y;X,Y;...",
            converter = NegativeScribble.class,
            description = "A line painted over what does not belong to the object.")
    private PromptSpec.@Nullable ScribbleSpec noScribble;

    @Option(
            names = "--lasso",
            paramLabel = "X,Y;X,Y;...",
            converter = Loop.class,
            description = "A line drawn loosely around the object; its end is joined with its start.")
    private PromptSpec.@Nullable LassoSpec lasso;

    @Option(
            names = "--phrase",
            paramLabel = "TEXT",
            converter = Phrase.class,
            description = "What the object is called: \"the left dog\", \"all the red cars\".")
    private PromptSpec.@Nullable PhraseSpec phrase;

    final PromptSpec spec() {
        return prompt().orElseThrow();
    }

    /** Empty where another kind of option was given. */
    final Optional<PromptSpec> prompt() {
        return Stream.of(click, noClick, box, mask, scribble, noScribble, lasso, phrase)
                .filter(Objects::nonNull)
                .findFirst()
                .map(prompt -> prompt);
    }

    private static List<long[]> points(String text, int fewest) {
        String form = "X,Y;X,Y;...";
        List<long[]> points = Stream.of(text.split(";", -1))
                .map(point -> WholeNumbers.read(point, 2, form))
                .toList();
        if (points.size() < fewest) {
            throw new TypeConversionException(
                    "expected " + form + " with " + fewest + " points or more, found '" + text + "'");
        }
        return points;
    }

    /** Reads {@code X,Y;X,Y;...}. */
    static final class PositiveScribble implements ITypeConverter<PromptSpec.ScribbleSpec> {
        @Override
        public PromptSpec.ScribbleSpec convert(String value) {
            return new PromptSpec.ScribbleSpec(points(value, 1), true);
        }
    }

    /** Reads {@code X,Y;X,Y;...}. */
    static final class NegativeScribble implements ITypeConverter<PromptSpec.ScribbleSpec> {
        @Override
        public PromptSpec.ScribbleSpec convert(String value) {
            return new PromptSpec.ScribbleSpec(points(value, 1), false);
        }
    }

    /** Reads {@code X,Y;X,Y;...}. */
    static final class Loop implements ITypeConverter<PromptSpec.LassoSpec> {
        @Override
        public PromptSpec.LassoSpec convert(String value) {
            return new PromptSpec.LassoSpec(points(value, 3));
        }
    }

    /** Reads any text. */
    static final class Phrase implements ITypeConverter<PromptSpec.PhraseSpec> {
        @Override
        public PromptSpec.PhraseSpec convert(String value) {
            return new PromptSpec.PhraseSpec(value);
        }
    }

    /** Reads {@code X,Y}. */
    static final class PositiveClick implements ITypeConverter<PromptSpec.ClickSpec> {
        @Override
        public PromptSpec.ClickSpec convert(String value) {
            long[] numbers = WholeNumbers.read(value, 2, "X,Y");
            return new PromptSpec.ClickSpec(numbers[0], numbers[1], true);
        }
    }

    /** Reads {@code X,Y}. */
    static final class NegativeClick implements ITypeConverter<PromptSpec.ClickSpec> {
        @Override
        public PromptSpec.ClickSpec convert(String value) {
            long[] numbers = WholeNumbers.read(value, 2, "X,Y");
            return new PromptSpec.ClickSpec(numbers[0], numbers[1], false);
        }
    }

    /** Reads {@code X0,Y0,X1,Y1}. */
    static final class Corners implements ITypeConverter<PromptSpec.BoxSpec> {
        @Override
        public PromptSpec.BoxSpec convert(String value) {
            long[] numbers = WholeNumbers.read(value, 4, "X0,Y0,X1,Y1");
            if (numbers[0] == numbers[2] || numbers[1] == numbers[3]) {
                throw new TypeConversionException("the box '" + value + "' is empty");
            }
            return new PromptSpec.BoxSpec(numbers[0], numbers[1], numbers[2], numbers[3]);
        }
    }

    /** Reads a path. */
    static final class MaskFile implements ITypeConverter<PromptSpec.MaskSpec> {
        @Override
        public PromptSpec.MaskSpec convert(String value) {
            return new PromptSpec.MaskSpec(Path.of(value));
        }
    }
}
