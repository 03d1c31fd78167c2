package focus.app.ui.canvas;

import focus.app.model.Document;
import focus.app.model.ObjectMask;
import focus.app.state.EditorState;
import focus.app.state.Hover;
import focus.app.state.SelectState;
import focus.app.ui.mask.MaskLook;
import focus.app.ui.mask.MaskOverlay;
import focus.app.ui.tile.Checkerboard;
import focus.app.ui.tile.PictureEdition;
import focus.app.ui.tile.PictureTiles;
import focus.app.ui.tile.ViewRect;
import focus.app.ui.viewport.ViewSize;
import focus.app.ui.viewport.Viewport;
import focus.inference.api.Mask;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.RasterSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/** Paints the picture on one layer, and on another what lies over it: mask, clicks and boxes. FX thread only. */
final class CanvasPainter {
    /** 256 tiles: two screens full at 4K. */
    private static final long TILE_BUDGET = 256L << 20;

    private final DeviceCanvas pictureLayer = new DeviceCanvas();
    private final DeviceCanvas overlayLayer = new DeviceCanvas();
    private final Checkerboard checkerboard = new Checkerboard();
    private final PromptMarkers markers = new PromptMarkers();
    private final PictureTiles tiles;
    private final MaskOverlay overlay;
    private final MaskOverlay hover;
    private final ObjectOverlays others;
    private double outputScale = 1;
    private @Nullable RasterSource original;
    private @Nullable RasterSource painted;
    private boolean stale = true;
    private boolean sharp;

    /** @param repaint asks for {@link #paint} to be called soon */
    CanvasPainter(CanvasExecutors executors, Runnable repaint) {
        tiles = new PictureTiles(
                executors.background(),
                executors.fx(),
                () -> {
                    viewChanged();
                    repaint.run();
                },
                TILE_BUDGET);
        overlay = new MaskOverlay(executors.background(), executors.fx(), repaint);
        hover = new MaskOverlay(executors.background(), executors.fx(), repaint);
        others = new ObjectOverlays(() -> new MaskOverlay(executors.background(), executors.fx(), repaint));
    }

    List<Node> layers() {
        return List.of(pictureLayer.node(), overlayLayer.node());
    }

    /** @param scale device pixels per unit of layout */
    void resize(ViewSize size, double scale) {
        outputScale = scale;
        pictureLayer.resize(size, scale);
        overlayLayer.resize(size, scale);
        viewChanged();
    }

    /** The next {@link #paint} paints the picture too, though it be the same. */
    void viewChanged() {
        stale = true;
    }

    /** Whether the picture was painted last from pixels of its own zoom, nothing standing in for what is still read. */
    boolean isSharp() {
        return sharp;
    }

    /** Around all that the mask shown selects, full-resolution pixels. */
    ReadOnlyObjectProperty<ImageRect> maskBoundsProperty() {
        return overlay.boundsProperty();
    }

    /** @param march see {@link MaskOverlay#paint} */
    void paint(CanvasModel model, double march) {
        EditorState state = model.state();
        Document document = state.document().orElse(null);
        Optional<Viewport> viewport = model.viewports().viewport();
        GraphicsContext graphics = overlayLayer.begin();
        if (document == null || viewport.isEmpty()) {
            pictureLayer.begin();
            painted = null;
            sharp = false;
            close();
            return;
        }
        PictureEdition edition = edition(document, state.before());
        if (!edition.original().equals(original)) {
            original = edition.original();
            overlay.clear();
            hover.clear();
            others.clear();
        }
        if (stale || !Objects.equals(painted, edition.source())) {
            stale = false;
            painted = edition.source();
            paintPicture(edition, viewport.get());
        }
        SelectState select = state.select();
        ObjectMask current = document.objects().current();
        int colour = current.colour().orElse(select.view().colour());
        Mask mask = select.tried().orElse(document.selection().mask());
        Mask shown = current.visible() ? mask : Mask.empty(mask.size());
        MaskLook look = select.quickMask() ? MaskLook.QUICK_MASK : MaskLook.of(select.view(), colour);
        overlay.show(shown, model.unpainted(), look);
        others.show(document.objects(), select);
        select.hover()
                .flatMap(Hover::found)
                .ifPresentOrElse(
                        found -> hover.show(
                                found, List.of(), MaskLook.outline(select.view().colour())),
                        hover::clear);
        if (!state.before()) {
            others.paint(graphics, viewport.get(), outputScale);
            overlay.paint(graphics, viewport.get(), outputScale, march);
            hover.paint(graphics, viewport.get(), outputScale, march);
            markers.paint(
                    graphics, viewport.get(), outputScale, document.selection().prompts(), model.gesture());
        }
    }

    private void paintPicture(PictureEdition edition, Viewport viewport) {
        GraphicsContext graphics = pictureLayer.begin();
        tiles.show(edition);
        if (edition.original().format().hasAlpha()) {
            checkerboard.draw(graphics, visiblePicture(viewport), outputScale);
        }
        sharp = tiles.paint(graphics, viewport);
    }

    private static ViewRect visiblePicture(Viewport viewport) {
        ImageRect visible = viewport.visible();
        return ViewRect.between(
                viewport.toView(new ImagePoint(visible.x(), visible.y())),
                viewport.toView(new ImagePoint(visible.right(), visible.bottom())));
    }

    private static PictureEdition edition(Document document, boolean before) {
        RasterSource original = document.clip().frame(0);
        if (before) {
            return new PictureEdition(original, original, List.of());
        }
        List<PictureEdition.Patch> patches = document.layers().stream()
                .filter(layer -> layer.visible() && layer.opacity() > 0)
                .map(layer -> new PictureEdition.Patch(
                        layer.edit().result().pixels(), layer.edit().result().region(), layer.opacity()))
                .toList();
        return new PictureEdition(original, document.working(), patches);
    }

    /** Frees what was kept for painting. */
    void close() {
        tiles.clear();
        overlay.clear();
        hover.clear();
        others.clear();
    }
}
