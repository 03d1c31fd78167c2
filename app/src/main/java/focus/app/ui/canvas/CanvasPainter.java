package focus.app.ui.canvas;

import focus.app.model.CropDraft;
import focus.app.model.Document;
import focus.app.model.EditLayer;
import focus.app.model.Layer;
import focus.app.model.LayerMask;
import focus.app.model.ObjectMask;
import focus.app.state.CropState;
import focus.app.state.EditorState;
import focus.app.state.Hover;
import focus.app.state.LayerMasking;
import focus.app.state.SelectState;
import focus.app.ui.mask.MaskLook;
import focus.app.ui.mask.MaskOverlay;
import focus.app.ui.tile.Checkerboard;
import focus.app.ui.tile.PictureEdition;
import focus.app.ui.tile.PictureTiles;
import focus.app.ui.tile.ViewRect;
import focus.app.ui.tool.Gesture;
import focus.app.ui.viewport.ViewSize;
import focus.app.ui.viewport.Viewport;
import focus.inference.api.EditResult;
import focus.inference.api.Mask;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.RasterSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
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
    private final CropOverlay crop = new CropOverlay();
    private final PictureTiles tiles;
    private final MaskOverlay overlay;
    private final MaskOverlay hover;
    private final BandOverlay band;
    private final ObjectOverlays others;
    private final MaskingOverlay masking;
    private final LiveMask live = new LiveMask();
    private double outputScale = 1;
    private @Nullable RasterSource unedited;
    private @Nullable RasterSource painted;
    private double turned;
    private boolean stale = true;
    private boolean sharp;
    private boolean whole;
    private boolean previewed;

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
        Supplier<MaskOverlay> fresh = () -> new MaskOverlay(executors.background(), executors.fx(), repaint);
        overlay = fresh.get();
        hover = fresh.get();
        band = new BandOverlay(fresh.get());
        others = new ObjectOverlays(fresh);
        masking = new MaskingOverlay(fresh);
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

    /** Whether nothing stood in for what is still read, be it of a preview alone. */
    boolean isWhole() {
        return whole;
    }

    /** Around all that the mask shown selects, full-resolution pixels. */
    ReadOnlyObjectProperty<ImageRect> maskBoundsProperty() {
        return overlay.boundsProperty();
    }

    /**
     * @param march see {@link MaskOverlay#paint}
     * @param rough see {@link PictureTiles#paint}
     */
    void paint(CanvasModel model, double march, boolean rough) {
        EditorState state = model.state();
        Document document = live.of(state, model.gesture()).orElse(null);
        Optional<Viewport> viewport = model.viewports().viewport();
        overlayLayer.node().setVisible(document != null && liesOver(document, model));
        GraphicsContext graphics = overlayLayer.begin();
        if (paintPreview(state.preview(), viewport, rough)) {
            return;
        }
        if (document == null || viewport.isEmpty()) {
            pictureLayer.begin();
            painted = null;
            sharp = false;
            whole = false;
            previewed = false;
            close();
            return;
        }
        PictureEdition edition = edition(document, state.before());
        if (!edition.unedited().equals(unedited)) {
            unedited = edition.unedited();
            clearMasks();
        }
        Optional<CropDraft> draft = state.crop()
                .map(CropState::draft)
                .filter(crop -> !state.before() && crop.picture().equals(document.size()));
        double degrees = draft.map(CropDraft::degrees).orElse(0.0);
        if (stale || degrees != turned || !Objects.equals(painted, edition.source())) {
            stale = false;
            turned = degrees;
            painted = edition.source();
            paintPicture(edition, viewport.get(), rough);
        }
        if (draft.isPresent()) {
            crop.paint(graphics, viewport.get(), outputScale, draft.get(), model.gesture());
            return;
        }
        paintOver(model, document, graphics, viewport.get(), march);
    }

    /** What is selected, or where the mask of a layer is painted on; over the untouched source, nothing. */
    private void paintOver(
            CanvasModel model, Document document, GraphicsContext graphics, Viewport viewport, double march) {
        EditorState state = model.state();
        Optional<LayerMasking> masked = state.masking();
        if (masked.isPresent()) {
            masking.show(document, masked.get().index(), state.select().quickMask());
        } else {
            masking.clear();
            showMasks(model, document);
        }
        if (state.before()) {
            return;
        }
        if (masked.isPresent()) {
            masking.paint(graphics, viewport, outputScale);
        } else {
            paintMasks(model, document, graphics, viewport, march);
        }
    }

    /** On a plain ground there is nothing but what is worked on. */
    private void paintMasks(
            CanvasModel model, Document document, GraphicsContext graphics, Viewport viewport, double march) {
        boolean alone = plainLook(model.state().select()).isPresent();
        if (!alone) {
            others.paint(graphics, viewport, outputScale);
        }
        overlay.paint(graphics, viewport, outputScale, march);
        hover.paint(graphics, viewport, outputScale, march);
        band.paint(graphics, viewport, outputScale);
        if (!alone) {
            markers.paint(graphics, viewport, outputScale, document.selection().prompts(), model.gesture());
        }
    }

    /** While an edge is refined and looked at by itself. */
    private static Optional<MaskLook> plainLook(SelectState select) {
        return select.refining().flatMap(trial -> MaskLook.of(select.edgeView()));
    }

    private void showMasks(CanvasModel model, Document document) {
        SelectState select = model.state().select();
        ObjectMask current = document.objects().current();
        int colour = current.colour().orElse(select.view().colour());
        Mask mask = select.tried().orElse(document.selection().mask());
        Mask shown = current.visible() ? mask : Mask.empty(mask.size());
        MaskLook usual = select.quickMask() ? MaskLook.QUICK_MASK : MaskLook.of(select.view(), colour);
        overlay.show(shown, model.unpainted(), plainLook(select).orElse(usual));
        overlay.await(model.state().selecting());
        band.show(select);
        others.show(document.objects(), select);
        select.hover()
                .flatMap(Hover::found)
                .ifPresentOrElse(
                        found -> hover.show(
                                found, List.of(), MaskLook.outline(select.view().colour())),
                        hover::clear);
    }

    /** Whether there is anything to be seen on the upper layer, which takes time to blend in though it be clear. */
    private static boolean liesOver(Document document, CanvasModel model) {
        SelectState select = model.state().select();
        return !document.objects().isPlain()
                || !document.selection().isEmpty()
                || select.quickMask()
                || select.hover().isPresent()
                || model.state().crop().isPresent()
                || model.state().masking().isPresent()
                || !model.unpainted().isEmpty()
                || !(model.gesture() instanceof Gesture.None);
    }

    /** Nothing lies over it: what is selected belongs to the document in whose place it is shown. False if there is none. */
    private boolean paintPreview(Optional<RasterSource> preview, Optional<Viewport> viewport, boolean rough) {
        if (preview.isEmpty() || viewport.isEmpty()) {
            return false;
        }
        RasterSource picture = preview.get();
        if (stale || !Objects.equals(painted, picture)) {
            stale = false;
            turned = 0;
            painted = picture;
            paintPicture(new PictureEdition(picture, picture, picture, List.of()), viewport.get(), rough);
            sharp = false;
            previewed = true;
        }
        return true;
    }

    private void paintPicture(PictureEdition edition, Viewport viewport, boolean rough) {
        GraphicsContext graphics = pictureLayer.begin();
        if (previewed) {
            tiles.replace(edition);
        } else {
            tiles.show(edition);
        }
        previewed = false;
        TurnedView view = TurnedView.of(viewport, turned);
        graphics.save();
        view.enter(graphics);
        if (edition.original().format().hasAlpha()) {
            checkerboard.draw(graphics, visiblePicture(view.viewport()), outputScale);
        }
        whole = tiles.paint(graphics, view.viewport(), turned != 0, rough);
        sharp = whole && !rough;
        graphics.restore();
    }

    private static ViewRect visiblePicture(Viewport viewport) {
        ImageRect visible = viewport.visible();
        return ViewRect.between(
                viewport.toView(new ImagePoint(visible.x(), visible.y())),
                viewport.toView(new ImagePoint(visible.right(), visible.bottom())));
    }

    private static PictureEdition edition(Document document, boolean before) {
        RasterSource unedited = document.unedited();
        if (before) {
            return new PictureEdition(unedited, unedited, unedited, List.of());
        }
        List<PictureEdition.Patch> patches = document.stack().topLayers().stream()
                .filter(Layer::shows)
                .filter(EditLayer.class::isInstance)
                .map(layer -> patch((EditLayer) layer))
                .toList();
        return new PictureEdition(unedited, document.stack().base().picture(), document.working(), patches);
    }

    private static PictureEdition.Patch patch(EditLayer layer) {
        EditResult result = layer.edit().result();
        return new PictureEdition.Patch(
                result.pixels(), result.region(), layer.opacity(), layer.mask().map(LayerMask::mask));
    }

    /** Frees what was kept for painting. */
    void close() {
        tiles.clear();
        clearMasks();
    }

    private void clearMasks() {
        overlay.clear();
        hover.clear();
        band.clear();
        others.clear();
        masking.clear();
    }
}
