package focus.app.cli;

import focus.app.model.CanvasAnchor;
import focus.app.model.CanvasDraft;
import focus.app.model.CanvasFill;
import focus.app.model.CropDraft;
import focus.app.model.FrameStep;
import focus.app.model.ResizeDraft;
import focus.app.model.SideUnit;
import focus.app.model.SizeProblem;
import focus.inference.api.error.InputException;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.Orientation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A frame step as typed, before the picture it is for is known. */
sealed interface FrameSpec {
    /** As it was typed. */
    String text();

    /** Whether it keeps every pixel bit for bit. */
    boolean isExact();

    /**
     * @param size of the picture; each step is of the size that the one before gives
     * @throws InputException if it does not fit the picture
     */
    List<FrameStep> resolve(ImageSize size);

    /** A rectangle by its top-left pixel and its sides. */
    record Crop(String text, long x, long y, long width, long height) implements FrameSpec {
        @Override
        public boolean isExact() {
            return true;
        }

        @Override
        public List<FrameStep> resolve(ImageSize size) {
            if (x < 0 || y < 0 || x + width > size.width() || y + height > size.height()) {
                throw new InputException(
                        text + " reaches outside the picture, which is " + size + " pixels where it is cropped.");
            }
            return List.of(new FrameStep.Crop(new ImageRect((int) x, (int) y, (int) width, (int) height)));
        }
    }

    /** By quarters bit for bit; the rest, at most 45 degrees either way, as the crop tool does it. */
    record Rotate(String text, double degrees) implements FrameSpec {
        @Override
        public boolean isExact() {
            return rest() == 0;
        }

        private double rest() {
            return degrees - 90 * Math.rint(degrees / 90);
        }

        private Optional<FrameStep> quarters() {
            return switch (Math.floorMod((long) Math.rint(degrees / 90), 4)) {
                case 1 -> Optional.of(new FrameStep.Turn(Orientation.QUARTER_TURN_RIGHT));
                case 2 -> Optional.of(new FrameStep.Turn(Orientation.HALF_TURN));
                case 3 -> Optional.of(new FrameStep.Turn(Orientation.QUARTER_TURN_LEFT));
                default -> Optional.empty();
            };
        }

        @Override
        public List<FrameStep> resolve(ImageSize size) {
            List<FrameStep> steps = new ArrayList<>(quarters().stream().toList());
            if (!isExact()) {
                ImageSize upright = steps.isEmpty() ? size : steps.getFirst().size(size);
                steps.add(CropDraft.of(upright).withDegrees(rest()).step());
            }
            return steps;
        }
    }

    /** Mirrored left to right, or else top to bottom. */
    record Flip(String text, boolean horizontal) implements FrameSpec {
        @Override
        public boolean isExact() {
            return true;
        }

        @Override
        public List<FrameStep> resolve(ImageSize size) {
            return List.of(new FrameStep.Turn(horizontal ? Orientation.MIRRORED : Orientation.FLIPPED));
        }
    }

    /** Two sides, in pixels or per cent of those that there are. */
    record Sides(double width, double height, SideUnit unit) {
        double across(ImageSize before) {
            return unit.factor(width, before.width(), false);
        }

        double down(ImageSize before) {
            return unit.factor(height, before.height(), false);
        }
    }

    /** Another size, resampled. */
    record Resize(String text, Sides sides) implements FrameSpec {
        @Override
        public boolean isExact() {
            return false;
        }

        @Override
        public List<FrameStep> resolve(ImageSize size) {
            ResizeDraft draft = new ResizeDraft(size, sides.across(size), sides.down(size), false);
            check(text, size, draft.problem());
            return List.of(draft.step());
        }
    }

    /** A larger or smaller canvas. */
    record Canvas(String text, Sides sides, CanvasAnchor anchor, CanvasFill fill) implements FrameSpec {
        @Override
        public boolean isExact() {
            return true;
        }

        @Override
        public List<FrameStep> resolve(ImageSize size) {
            CanvasDraft draft = new CanvasDraft(size, sides.across(size), sides.down(size), anchor, fill);
            check(text, size, draft.problem());
            return List.of(draft.step());
        }
    }

    private static void check(String text, ImageSize size, Optional<SizeProblem> problem) {
        if (problem.isPresent()) {
            throw new InputException(text + " of a picture of " + size + " pixels would be "
                    + switch (problem.get()) {
                        case EMPTY -> "empty.";
                        case TOO_LARGE ->
                            "too large: a picture has at most " + ImageSize.LARGEST_AREA / 1_000_000 + " megapixels.";
                    });
        }
    }
}
