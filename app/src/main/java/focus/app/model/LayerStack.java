package focus.app.model;

import focus.inference.api.Mask;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import focus.inference.image.RasterSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture, the layers over it, and the picture after each of them. Immutable. Stacks made from one another share the
 * pictures of the layers that they begin with, so what was made for reading them is kept.
 */
public final class LayerStack {
    private final @Nullable Top top;
    private final RasterSource picture;
    private final RasterSource unedited;

    private LayerStack(@Nullable Top top, RasterSource picture, RasterSource unedited) {
        this.top = top;
        this.picture = picture;
        this.unedited = unedited;
    }

    /**
     * The topmost layer and what it lies over.
     *
     * @param unmasked the picture as it would be with nothing of the layer painted away
     */
    private record Top(LayerStack below, Layer layer, RasterSource unmasked) {}

    /** A picture with nothing over it. */
    public static LayerStack of(RasterSource source) {
        return new LayerStack(null, source, source);
    }

    /** The picture with all layers; the same object for as long as they are the same. */
    public RasterSource picture() {
        return picture;
    }

    /** The source in the present frame, without any edit; the source itself where no frame step shows. */
    public RasterSource unedited() {
        return unedited;
    }

    /** Bottom first. */
    public List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        for (Top at = top; at != null; at = at.below.top) {
            layers.add(at.layer);
        }
        Collections.reverse(layers);
        return Collections.unmodifiableList(layers);
    }

    /** What the layer at {@code index} lies over, counted from the bottom. */
    public LayerStack below(int index) {
        return steps().get(index);
    }

    /**
     * A mask of what the layer at {@code index} lies over, as it lies in the picture with all layers.
     *
     * @param index counted from the bottom
     */
    public Mask carriedUp(int index, Mask mask) {
        Mask carried = mask;
        for (Framed framed : framedAbove(index)) {
            carried = framed.step.carried(carried);
        }
        return carried;
    }

    /** Where a point of the picture with all layers lies in what the layer at {@code index} lies over. */
    public ImagePoint carriedDown(int index, ImagePoint point) {
        ImagePoint carried = point;
        for (Framed framed : framedAbove(index).reversed()) {
            carried = framed.step.below(carried, framed.below);
        }
        return carried;
    }

    /** A stroke over the picture with all layers, as it lies in what the layer at {@code index} lies over. */
    public MaskStep.BrushStep carriedDown(int index, MaskStep.BrushStep stroke) {
        MaskStep.BrushStep carried = stroke;
        for (Framed framed : framedAbove(index).reversed()) {
            carried = carried.below(framed.step, framed.below);
        }
        return carried;
    }

    /** A frame step that shows, and the size of the picture that it lies over. */
    private record Framed(FrameStep step, ImageSize below) {}

    /** Bottom first. */
    private List<Framed> framedAbove(int index) {
        List<LayerStack> steps = steps();
        List<Framed> framed = new ArrayList<>();
        for (int i = index + 1; i + 1 < steps.size(); i++) {
            Top made = steps.get(i + 1).top;
            if (made != null && made.layer instanceof FrameLayer(FrameStep step, boolean visible) && visible) {
                framed.add(new Framed(step, made.below.picture.size()));
            }
        }
        return framed;
    }

    /** All that it was made from: the bare picture first, itself last. */
    private List<LayerStack> steps() {
        List<LayerStack> steps = new ArrayList<>(List.of(this));
        for (Top at = top; at != null; at = at.below.top) {
            steps.add(at.below);
        }
        return steps.reversed();
    }

    /** What the topmost edits lie over: the stack up to the last frame step that shows. */
    public LayerStack base() {
        LayerStack at = this;
        while (at.top != null && !(at.top.layer instanceof FrameLayer frame && frame.shows())) {
            at = at.top.below;
        }
        return at;
    }

    /** The layers over {@link #base}, bottom first: edits, and frame steps that are hidden. */
    public List<Layer> topLayers() {
        List<Layer> layers = layers();
        return layers.subList(base().layers().size(), layers.size());
    }

    /** The frame steps that show, bottom first. */
    public List<FrameStep> frameSteps() {
        return framedAbove(-1).stream().map(Framed::step).toList();
    }

    public LayerStack plus(Layer layer) {
        return layer instanceof EditLayer edit && edit.shows()
                ? plus(edit, edit.unmasked(picture), unedited)
                : plus(layer, layer.over(picture));
    }

    private LayerStack plus(EditLayer layer, RasterSource unmasked, RasterSource unedited) {
        return new LayerStack(new Top(this, layer, unmasked), layer.masked(picture, unmasked), unedited);
    }

    /** @param made the picture with this layer, of which nothing is painted away, where it has been made already */
    @SuppressWarnings("ReferenceEquality") // pictures are told apart by identity; comparing pixels is never meant
    public LayerStack plus(Layer layer, RasterSource made) {
        RasterSource framed = unedited;
        if (layer instanceof FrameLayer) {
            framed = unedited == picture ? made : layer.over(unedited);
        }
        return new LayerStack(new Top(this, layer, made), made, framed);
    }

    /** With other layers, or in another order. */
    public LayerStack with(List<Layer> changed) {
        List<Layer> now = layers();
        int same = 0;
        while (same < Math.min(now.size(), changed.size()) && now.get(same).equals(changed.get(same))) {
            same++;
        }
        List<LayerStack> steps = steps();
        LayerStack stack = steps.get(same);
        int kept = same;
        if (same < Math.min(now.size(), changed.size())
                && now.get(same) instanceof EditLayer before
                && changed.get(same) instanceof EditLayer after
                && before.sameUnmasked(after)) {
            stack = stack.plus(after, steps.get(same + 1).unmasked(), stack.unedited);
            kept++;
        }
        for (Layer layer : changed.subList(kept, changed.size())) {
            stack = stack.plus(layer);
        }
        return stack;
    }

    private RasterSource unmasked() {
        return top == null ? picture : top.unmasked;
    }
}
