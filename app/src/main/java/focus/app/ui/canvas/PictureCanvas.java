package focus.app.ui.canvas;

import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.SelectionView;
import focus.app.ui.canvas.GestureLayer.Corners;
import focus.app.ui.i18n.Texts;
import focus.app.ui.mask.MarchingAnts;
import focus.app.ui.tool.Gesture;
import focus.app.ui.tool.PointerLook;
import focus.app.ui.tool.Tools;
import focus.app.ui.viewport.ViewPoint;
import focus.app.ui.viewport.ViewSize;
import focus.app.ui.viewport.Viewport;
import focus.app.ui.viewport.ViewportModel;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * The picture, its mask and the tools on it. Shows what the store holds and sends what the user does. Paints at most once
 * a pulse; reading pixels and tracing masks happen in the background. FX thread only.
 *
 * <p>Around the picture its own background shows: style {@code .picture-canvas}.
 */
public final class PictureCanvas extends Region implements AutoCloseable {
    /** Kept free around a fitted picture, units of layout. */
    private static final double MARGIN = 24;

    private final Repaint repaint = new Repaint(this::paint);
    private final MarchingAnts ants = new MarchingAnts(repaint::request);
    private final GestureLayer gestures = new GestureLayer();
    private final RoughView rough = new RoughView(this::viewRepainted);
    private final CanvasPainter painter;
    private final CanvasModel model;
    private final CanvasInput input;
    private final SpokenState spoken;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Optional<ImagePoint>> pointer =
            new ReadOnlyObjectWrapper<>(this, "pointer", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Bounds>> maskAnchor =
            new ReadOnlyObjectWrapper<>(this, "maskAnchor", Optional.empty());
    private final ObservableValue<Double> zoom;
    private double outputScale = 1;
    private double shownDiameter;
    private Subscription motion = Subscription.EMPTY;

    /** @param store belongs to the FX thread */
    public PictureCanvas(EditorStore store, CanvasExecutors executors, Texts texts) {
        this.texts = texts;
        spoken = new SpokenState(texts);
        painter = new CanvasPainter(executors, repaint::request);
        model = new CanvasModel(store, Tools.standard(), new PointerRest(), repaint::request);
        // One for all: who hears of a change and then asks another mapping would not be told again.
        zoom = viewportProperty().map(viewport -> viewport.map(Viewport::scale).orElse(1.0));
        input = new CanvasInput(this, model, () -> outputScale);
        shownDiameter = store.state().brush().diameter();
        getStyleClass().add("picture-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(painter.layers());
        getChildren().add(gestures.node());
        listen();
    }

    private void listen() {
        input.listen();
        viewportProperty().subscribe(rough::moved);
        viewportProperty().subscribe(this::viewRepainted);
        input.hoverProperty().subscribe(repaint::request);
        painter.maskBoundsProperty().subscribe(this::placeAnchor);
        motion = Platform.getPreferences().reducedMotionProperty().subscribe(repaint::request);
        sceneProperty()
                .flatMap(scene -> scene.windowProperty())
                .flatMap(Window::outputScaleXProperty)
                .subscribe(scale -> {
                    outputScale = scale == null ? 1 : scale.doubleValue();
                    requestLayout();
                });
    }

    private void viewRepainted() {
        painter.viewChanged();
        repaint.request();
    }

    /** The picture's pixel in the middle of the view; empty when no picture is shown. */
    public Optional<ImagePoint> centre() {
        ViewportModel viewports = model.viewports();
        return viewports.viewport().map(viewport -> viewport.toPicture(viewports.centre()));
    }

    /** Where the view stands, for another canvas over the same store; empty while there is no picture. */
    Optional<ViewportModel.Stand> stand() {
        return model.viewports().stand();
    }

    /** Goes to where another canvas stood. */
    void stand(ViewportModel.Stand stand) {
        model.viewports().stand(stand);
    }

    /** Shows the whole picture. */
    public void fit() {
        model.viewports().fit();
    }

    /** 100 %: one picture pixel to one device pixel, about the middle of the view. */
    public void actualSize() {
        ViewportModel viewports = model.viewports();
        viewports.actualSize(viewports.centre());
    }

    /** To the next round zoom above, about the middle of the view. */
    public void zoomIn() {
        ViewportModel viewports = model.viewports();
        viewports.zoomIn(viewports.centre());
    }

    /** To the next round zoom below, about the middle of the view. */
    public void zoomOut() {
        ViewportModel viewports = model.viewports();
        viewports.zoomOut(viewports.centre());
    }

    /** Drops the stroke, box or crop being drawn; false if there was none. */
    public boolean cancelGesture() {
        return model.escape();
    }

    /** Which part of the picture shows; empty while there is no picture. */
    public ReadOnlyObjectProperty<Optional<Viewport>> viewportProperty() {
        return model.viewports().viewportProperty();
    }

    /** Device pixels per picture pixel, 1 for 100 %; also 1 while there is no picture. */
    public ObservableValue<Double> zoomProperty() {
        return zoom;
    }

    /** The point of the picture under the pointer; empty when the pointer is elsewhere. */
    public ReadOnlyObjectProperty<Optional<ImagePoint>> pointerProperty() {
        return pointer.getReadOnlyProperty();
    }

    /**
     * Where what is selected shows, in this region's coordinates, clipped to it; empty when nothing is selected, or
     * nothing of it is in view, or the untouched source is shown.
     */
    public ReadOnlyObjectProperty<Optional<Bounds>> maskAnchorProperty() {
        return maskAnchor.getReadOnlyProperty();
    }

    /** Whether all that is in view is shown as sharp as the picture is; false while some of it is still read. */
    public boolean isSharp() {
        return painter.isSharp();
    }

    /** Whether all that is in view is shown, be it as a preview. */
    public boolean isWhole() {
        return painter.isWhole();
    }

    @Override
    protected void layoutChildren() {
        ViewSize size =
                new ViewSize((int) Math.round(getWidth() * outputScale), (int) Math.round(getHeight() * outputScale));
        painter.resize(size, outputScale);
        model.viewports().resize(size, MARGIN * outputScale);
        // Not at the next pulse: else the picture lags behind the window's edge while that is dragged.
        repaint.now();
    }

    private void paint() {
        Optional<Viewport> viewport = model.viewports().viewport();
        painter.paint(model, ants.march(), rough.isRough());
        ants.move(marches(model.state()));
        placeRing(viewport);
        placeBand(viewport);
        gestures.showPoint(model.cursor(), viewport, outputScale);
        placeAnchor();
        setCursor(cursor(viewport.isPresent()));
        pointer.set(CanvasInput.pixelUnder(input.hoverProperty().get(), viewport));
        setAccessibleText(spoken.of(model.state(), model.cursor()));
    }

    /** Only what is seen moves, and nothing does where the system or the user asks for stillness. */
    private static boolean marches(EditorState state) {
        SelectionView view = state.select().view();
        boolean wanted =
                view.ants() && !view.still() && !Platform.getPreferences().isReducedMotion();
        return wanted
                && !state.before()
                && state.preview().isEmpty()
                && !state.select().quickMask()
                && state.document()
                        .filter(open -> !open.selection().mask().isEmpty())
                        .isPresent();
    }

    private void placeRing(Optional<Viewport> viewport) {
        double scale = viewport.map(Viewport::scale).orElse(1.0);
        double diameter = model.brush().diameter();
        boolean ring = model.look() == PointerLook.RING && viewport.isPresent();
        gestures.showRing(
                input.hoverProperty().get().filter(point -> ring).map(this::toLayout),
                diameter * scale / 2 / outputScale);
        if (diameter != shownDiameter) {
            shownDiameter = diameter;
            gestures.showSize(texts.get("canvas.brush-size", diameter));
        }
    }

    private void placeBand(Optional<Viewport> viewport) {
        if (viewport.isPresent() && model.gesture() instanceof Gesture.RubberBand(ImagePoint from, ImagePoint to)) {
            ViewPoint start = toLayout(viewport.get().toView(from));
            ViewPoint end = toLayout(viewport.get().toView(to));
            gestures.showBand(Optional.of(new Corners(start, end)));
        } else {
            gestures.showBand(Optional.empty());
        }
    }

    private Cursor cursor(boolean hasPicture) {
        if (!hasPicture) {
            return Cursor.DEFAULT;
        }
        return switch (model.look()) {
            case CROSSHAIR -> Cursor.CROSSHAIR;
            case RING -> Cursor.NONE;
            case MOVE -> Cursor.MOVE;
            case RESIZE_ACROSS -> Cursor.H_RESIZE;
            case RESIZE_DOWN -> Cursor.V_RESIZE;
            case RESIZE_FALLING -> Cursor.NW_RESIZE;
            case RESIZE_RISING -> Cursor.NE_RESIZE;
            case HAND -> model.gesture() instanceof Gesture.Dragging ? Cursor.CLOSED_HAND : Cursor.OPEN_HAND;
        };
    }

    private void placeAnchor() {
        ImageRect bounds = painter.maskBoundsProperty().get();
        // What is being drawn may pass where the bar at the mask lies.
        boolean drawing = model.gesture() instanceof Gesture.Corners || model.gesture() instanceof Gesture.Outline;
        boolean shown = !bounds.isEmpty()
                && !model.state().before()
                && model.state().preview().isEmpty()
                && !drawing
                && model.state().crop().isEmpty()
                && model.state().masking().isEmpty();
        maskAnchor.set(model.viewports().viewport().filter(viewport -> shown).flatMap(view -> anchor(bounds, view)));
    }

    private Optional<Bounds> anchor(ImageRect bounds, Viewport viewport) {
        ViewPoint from = toLayout(viewport.toView(new ImagePoint(bounds.x(), bounds.y())));
        ViewPoint to = toLayout(viewport.toView(new ImagePoint(bounds.right(), bounds.bottom())));
        double left = Math.max(0, from.x());
        double top = Math.max(0, from.y());
        double width = Math.min(getWidth(), to.x()) - left;
        double height = Math.min(getHeight(), to.y()) - top;
        return width <= 0 || height <= 0 ? Optional.empty() : Optional.of(new BoundingBox(left, top, width, height));
    }

    private ViewPoint toLayout(ViewPoint point) {
        return new ViewPoint(point.x() / outputScale, point.y() / outputScale);
    }

    /** Stops painting and listening; a second call does nothing. */
    @Override
    public void close() {
        motion.unsubscribe();
        rough.close();
        ants.close();
        repaint.close();
        model.close();
        painter.close();
    }
}
