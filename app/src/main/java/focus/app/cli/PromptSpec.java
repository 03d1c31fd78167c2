package focus.app.cli;

import focus.inference.api.Mask;
import focus.inference.api.Prompt;
import focus.inference.api.error.InputException;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import java.nio.file.Path;
import java.util.List;

/** One way of saying where on the command line, before the picture is known. */
sealed interface PromptSpec {
    /** {@code --phrase}: what it is called. */
    record PhraseSpec(String text) implements PromptSpec {}

    /** A {@code --click}, {@code --scribble}, {@code --box}, {@code --lasso} or {@code --mask}. */
    sealed interface Placed extends PromptSpec {
        /**
         * @throws InputException if it does not fit the picture
         */
        Prompt resolve(ImageSize size, MaskSource masks);
    }

    /** Reads a mask file. */
    @FunctionalInterface
    interface MaskSource {
        /** @throws InputException if it cannot be read or is not of the size */
        Mask read(Path file, ImageSize size);
    }

    /** @throws InputException if the pixel is not in the picture */
    private static ImagePoint pixel(String option, long column, long row, ImageSize size) {
        if (column < 0 || row < 0 || column >= size.width() || row >= size.height()) {
            throw new InputException(option + " " + column + "," + row + " lies outside the picture, which is " + size
                    + " pixels. Columns count from 0 to " + (size.width() - 1) + ", rows from 0 to "
                    + (size.height() - 1) + ".");
        }
        return ImagePoint.centreOf((int) column, (int) row);
    }

    /** Pixels that a line goes over, as column and row. */
    record ScribbleSpec(List<long[]> path, boolean positive) implements Placed {
        @Override
        public Prompt resolve(ImageSize size, MaskSource masks) {
            String option = positive ? "--scribble" : "--no-scribble";
            return new Prompt.Scribble(
                    path.stream()
                            .map(point -> pixel(option, point[0], point[1], size))
                            .toList(),
                    positive);
        }
    }

    /** Pixels that a closed line goes over, as column and row. */
    record LassoSpec(List<long[]> path) implements Placed {
        @Override
        public Prompt resolve(ImageSize size, MaskSource masks) {
            return new Prompt.Lasso(path.stream()
                    .map(point -> pixel("--lasso", point[0], point[1], size))
                    .toList());
        }
    }

    /** Pixel column and row. */
    record ClickSpec(long column, long row, boolean positive) implements Placed {
        @Override
        public Prompt resolve(ImageSize size, MaskSource masks) {
            return new Prompt.Click(pixel(positive ? "--click" : "--no-click", column, row, size), positive);
        }
    }

    /** Two corners, as the edges between pixels: {@code 0,0,width,height} is the whole picture. */
    record BoxSpec(long x0, long y0, long x1, long y1) implements Placed {
        @Override
        public Prompt resolve(ImageSize size, MaskSource masks) {
            long left = Math.min(x0, x1);
            long top = Math.min(y0, y1);
            if (left < 0 || top < 0 || Math.max(x0, x1) > size.width() || Math.max(y0, y1) > size.height()) {
                throw new InputException("--box " + x0 + "," + y0 + "," + x1 + "," + y1
                        + " reaches outside the picture, which is " + size + " pixels.");
            }
            return new Prompt.Box(new ImagePoint(x0, y0), new ImagePoint(x1, y1));
        }
    }

    /** A picture of the mask. */
    record MaskSpec(Path file) implements Placed {
        @Override
        public Prompt resolve(ImageSize size, MaskSource masks) {
            Mask mask = masks.read(file, size);
            if (mask.isEmpty()) {
                throw new InputException(
                        "--mask " + file + " is black all over: it marks nothing. White marks the object.");
            }
            return new Prompt.MaskPrompt(mask);
        }
    }
}
