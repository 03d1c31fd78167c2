package focus.app.ui.mask;

import focus.app.model.MaskStep.BrushStep;
import focus.app.ui.viewport.Viewport;
import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/**
 * Shows a mask over the picture: a tint and an outline. Reads and traces the mask in the background, only where it is
 * looked at; until a newer look is ready the one before stays, so nothing flickers. FX thread only, but for what the
 * background does.
 */
public final class MaskOverlay {
    private static final Logger LOG = System.getLogger(MaskOverlay.class.getName());

    private final Executor background;
    private final Executor fx;
    private final Runnable repaint;
    private final MaskFrameBuilder builder = new MaskFrameBuilder();
    private final MaskPainter painter = new MaskPainter();
    private final ReadOnlyObjectWrapper<ImageRect> bounds =
            new ReadOnlyObjectWrapper<>(this, "bounds", ImageRect.EMPTY);
    private volatile @Nullable Mask mask;
    private volatile @Nullable Mask broken; // stays coarse
    private volatile boolean waiting;
    private StrokeTrail strokes = StrokeTrail.NONE;
    private MaskLook look = MaskLook.OVERLAY;
    private @Nullable MaskFrame frame;
    private @Nullable MaskRequest underWay;

    /**
     * @param background traces, one frame at a time
     * @param fx runs things on the FX thread
     * @param repaint asks for another frame; called on the FX thread
     */
    public MaskOverlay(Executor background, Executor fx, Runnable repaint) {
        this.background = background;
        this.fx = fx;
        this.repaint = repaint;
    }

    /**
     * What to show from the next {@link #paint} on.
     *
     * @param unpainted strokes that are not in {@code shown} yet, in order
     * @param colours how it is laid over the picture
     */
    public void show(Mask shown, List<BrushStep> unpainted, MaskLook colours) {
        look = colours;
        if (mask != null && !mask.size().equals(shown.size())) {
            clear();
        }
        mask = shown;
        strokes = unpainted.isEmpty() ? StrokeTrail.NONE : StrokeTrail.of(unpainted);
    }

    /** Whether a newer mask is awaited: then the coarse parts of this one are left as they are. */
    public void await(boolean newer) {
        waiting = newer;
    }

    public void clear() {
        mask = null;
        strokes = StrokeTrail.NONE;
        frame = null;
        bounds.set(ImageRect.EMPTY);
    }

    /** Around all that the mask shown selects, full-resolution pixels; empty when nothing is selected. */
    public ReadOnlyObjectProperty<ImageRect> boundsProperty() {
        return bounds.getReadOnlyProperty();
    }

    /**
     * Draws what is ready, in device pixels, and has the rest made.
     *
     * @param outputScale device pixels per unit of layout
     * @param march how far marching ants have gone, units of layout
     */
    public void paint(GraphicsContext graphics, Viewport viewport, double outputScale, double march) {
        Mask shown = mask;
        if (shown == null || !shown.size().equals(viewport.picture())) {
            return;
        }
        MaskRequest wanted = new MaskRequest(shown, strokes, look, viewport);
        MaskFrame ready = frame;
        if (ready == null || !ready.answers(wanted)) {
            start(wanted);
            ready = frame; // made at once where the background is this thread
        }
        if (ready != null) {
            painter.paint(graphics, ready, viewport, outputScale, march);
            if (ready.draft() && ready.answers(wanted)) {
                workOut(wanted);
            }
        }
    }

    /** Has the coarse parts of what is in view made fine, unless another mask is to be shown meanwhile. */
    private void workOut(MaskRequest coarse) {
        if (underWay != null || waiting || coarse.mask() == broken) {
            return;
        }
        underWay = coarse;
        background.execute(() -> {
            try {
                coarse.mask().workOut(coarse.seen(), () -> coarse.mask() == mask && !waiting);
            } catch (CancellationException closed) {
                broken = coarse.mask(); // its picture is not shown any more
            } catch (RuntimeException | Error failure) {
                LOG.log(Level.WARNING, "cannot work the mask out", failure);
                broken = coarse.mask();
            }
            fx.execute(() -> {
                underWay = null;
                repaint.run();
            });
        });
    }

    private void start(MaskRequest wanted) {
        if (underWay != null) {
            return;
        }
        underWay = wanted;
        MaskFrame before = frame;
        background.execute(() -> {
            MaskFrame made = null;
            try {
                made = builder.next(before, wanted);
            } catch (CancellationException closed) {
                LOG.log(Level.DEBUG, "another picture is shown by now", closed);
            } catch (RuntimeException | Error failure) {
                LOG.log(Level.WARNING, "cannot show the mask", failure);
            }
            MaskFrame result = made;
            fx.execute(() -> arrived(wanted, result));
        });
    }

    private void arrived(MaskRequest asked, @Nullable MaskFrame made) {
        underWay = null;
        if (made == null || mask == null || !mask.size().equals(asked.mask().size())) {
            return;
        }
        frame = made;
        bounds.set(made.bounds());
        repaint.run();
    }
}
