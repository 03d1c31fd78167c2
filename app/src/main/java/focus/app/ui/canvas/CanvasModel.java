package focus.app.ui.canvas;

import focus.app.model.CropDraft;
import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.model.MaskStep.BrushStep;
import focus.app.state.Action;
import focus.app.state.BrushSettings;
import focus.app.state.CropState;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.SelectState;
import focus.app.state.ToolId;
import focus.app.ui.tool.BrushSizes;
import focus.app.ui.tool.CanvasTool;
import focus.app.ui.tool.ClickTool;
import focus.app.ui.tool.Gesture;
import focus.app.ui.tool.PointCursor;
import focus.app.ui.tool.Pointer;
import focus.app.ui.tool.PointerLook;
import focus.app.ui.tool.ToolDesk;
import focus.app.ui.tool.Tools;
import focus.app.ui.viewport.ViewPoint;
import focus.app.ui.viewport.Viewport;
import focus.app.ui.viewport.ViewportModel;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the canvas does, without a node: hands the pointer to the tool in hand, moves the view, keeps strokes on screen
 * until the mask has them. FX thread only.
 */
final class CanvasModel implements ToolDesk, AutoCloseable {
    /** How far inside the view the keyboard's point is kept, device pixels. */
    private static final double REVEAL = 48;

    private final EditorStore store;
    private final Tools tools;
    private final Runnable changed;
    private final ViewportModel viewports = new ViewportModel();
    private final PointCursor cursor = new PointCursor();
    private final PendingStrokes pending = new PendingStrokes();
    private final HoverAim aim;
    private final EditorStore.Subscription subscription;
    private EditorState state;
    private @Nullable CanvasTool active;
    private boolean activeByKeyboard;
    private boolean panning;

    /**
     * @param rest tells when the pointer has come to rest
     * @param changed called after every change but those of the view, which has its own property
     */
    CanvasModel(EditorStore store, Tools tools, HoverAim.Rest rest, Runnable changed) {
        this.store = store;
        this.tools = tools;
        this.changed = changed;
        this.aim = new HoverAim(store, rest);
        this.state = store.state();
        this.subscription = store.subscribe(this::show);
        viewports.viewportProperty().subscribe(moved -> aim.left());
    }

    EditorState state() {
        return state;
    }

    ViewportModel viewports() {
        return viewports;
    }

    private void show(EditorState next) {
        EditorState before = state;
        state = next;
        Optional<ImageSize> size = next.shownSize();
        boolean other =
                !shown(before).equals(shown(next)) || !before.shownSize().equals(size);
        if (other || viewports.viewport().isPresent() != size.isPresent()) {
            cancelGesture();
            tools.pictureChanged();
            cursor.reset();
            pending.clear();
            boolean previewed =
                    before.preview().isPresent() && before.shownSize().equals(size);
            if (!previewed) {
                size.ifPresentOrElse(viewports::open, viewports::close);
            }
        }
        if (before.tool() != next.tool()
                || before.before() != next.before()
                || !before.masking().equals(next.masking())) {
            tools.get(before.tool()).cancel();
            cancelGesture();
        }
        pending.dropAnswered(next.document());
        changed.run();
    }

    /** What tells one picture on the canvas from another. */
    private static Optional<Object> shown(EditorState state) {
        Optional<Object> document = state.document().map(Document::id);
        return state.preview().<Object>map(preview -> preview).or(() -> document);
    }

    /** Whether what is on the canvas is not to be worked on. */
    private boolean isOnlyShown() {
        return state.before() || state.preview().isPresent();
    }

    /** Strokes to be shown though the mask lacks them: those on their way, and the one being painted. */
    List<BrushStep> unpainted() {
        List<BrushStep> strokes = new ArrayList<>(pending.all());
        if (gesture() instanceof Gesture.Stroke(BrushStep step)) {
            strokes.add(step);
        }
        return strokes;
    }

    Gesture gesture() {
        return openOrActive().map(CanvasTool::gesture).orElse(new Gesture.None());
    }

    /** The tool with a gesture under way, between two presses too. */
    private Optional<CanvasTool> openOrActive() {
        return active != null
                ? Optional.of(active)
                : Optional.of(tools.get(state.tool())).filter(CanvasTool::isOpen);
    }

    PointerLook look() {
        return active != null && !activeByKeyboard
                ? active.look()
                : inHand(panning).look();
    }

    /** The tool that a press would use now: the hand while Space is down, and where there is nothing to work on. */
    private CanvasTool inHand(boolean pan) {
        return tools.get(pan || isOnlyShown() ? ToolId.HAND : state.tool());
    }

    /** Space is down or up. */
    void setPanning(boolean wanted) {
        if (panning != wanted) {
            panning = wanted;
            changed.run();
        }
    }

    /** @param pan moves the view whatever the tool, as the middle button does */
    void press(Pointer at, boolean pan) {
        if (viewports.viewport().isEmpty() || (active != null && !activeByKeyboard)) {
            return;
        }
        if (active != null) {
            cancelGesture();
        }
        cursor.hide();
        aim.left();
        active = inHand(pan || panning);
        active.pressed(at, this);
        changed.run();
    }

    void drag(Pointer at) {
        if (active != null && !activeByKeyboard) {
            active.dragged(at, this);
            changed.run();
        }
    }

    void release(Pointer at) {
        if (active != null && !activeByKeyboard) {
            finish(active, at);
        }
    }

    private void finish(CanvasTool tool, Pointer at) {
        active = null;
        activeByKeyboard = false;
        tool.released(at, this);
        changed.run();
    }

    /** Forgets the stroke or box being drawn; false if there was none. */
    boolean cancelGesture() {
        Optional<CanvasTool> tool = openOrActive();
        active = null;
        activeByKeyboard = false;
        tool.ifPresent(CanvasTool::cancel);
        if (tool.isPresent()) {
            changed.run();
        }
        return tool.isPresent();
    }

    /** The pointer has moved with no button down. */
    void hover(Pointer at) {
        CanvasTool hand = inHand(panning);
        if (active == null && hand.followsPointer()) {
            hand.hovered(at, this);
        } else {
            openOrActive().filter(CanvasTool::isOpen).ifPresent(tool -> tool.hovered(at, this));
        }
        boolean clicks = active == null && inHand(panning).id() == ToolId.CLICK;
        aim.moved(clicks ? ClickTool.clickAt(at, this) : Optional.empty());
    }

    /** The pointer has left the canvas. */
    void hoverEnded() {
        aim.left();
    }

    /** Ends a gesture that goes over several presses; false if there is none. */
    boolean closeGesture() {
        Optional<CanvasTool> open = openOrActive().filter(CanvasTool::isOpen);
        open.ifPresent(tool -> {
            tool.close(this);
            changed.run();
        });
        return open.isPresent();
    }

    /** Enter: what the tool in hand has under way is done; false if there is nothing. */
    boolean confirm() {
        return !isOnlyShown() && tools.get(state.tool()).confirmed(this);
    }

    /** Escape: the gesture under way, or what the tool in hand has under way, is given up; false if there is nothing. */
    boolean escape() {
        if (!isOnlyShown() && tools.get(state.tool()).escaped(this)) {
            active = null;
            activeByKeyboard = false;
            changed.run();
            return true;
        }
        return cancelGesture();
    }

    /** An arrow key for the tool in hand; false if it has no use for it. */
    boolean nudge(int columns, int rows, boolean shift) {
        return viewports.viewport().isPresent()
                && !isOnlyShown()
                && tools.get(state.tool()).nudged(columns, rows, shift, this);
    }

    /** Takes the last press of such a gesture back; false if there is none. */
    boolean stepBack() {
        Optional<CanvasTool> open = openOrActive().filter(CanvasTool::isOpen);
        open.ifPresent(tool -> {
            tool.stepBack();
            changed.run();
        });
        return open.isPresent();
    }

    /** Where the arrow keys have put the point; empty while it is hidden. */
    Optional<ImagePoint> cursor() {
        return cursor.point();
    }

    /** Moves the keyboard's point, see {@link PointCursor#move}. */
    void moveCursor(int columns, int rows, boolean fast) {
        viewports.viewport().ifPresent(viewport -> {
            ImagePoint point = cursor.move(columns, rows, fast, viewport);
            viewports.reveal(point, REVEAL);
            if (active != null && activeByKeyboard) {
                active.dragged(pointerAt(point, false), this);
            }
            changed.run();
        });
    }

    /**
     * Does at the keyboard's point what a click of the mouse would do. What is drawn takes two, for its start and its end.
     *
     * @return false if the point is hidden
     */
    boolean pressCursor(boolean negative) {
        Optional<ImagePoint> point = cursor.point();
        if (point.isEmpty() || viewports.viewport().isEmpty() || isOnlyShown()) {
            return false;
        }
        Pointer at = pointerAt(point.get(), negative);
        CanvasTool tool = active;
        if (tool != null && activeByKeyboard) {
            finish(tool, at);
        } else if (tool == null) {
            tool = tools.get(state.tool() == ToolId.HAND ? ToolId.CLICK : state.tool());
            tool.pressed(at, this);
            active = tool;
            activeByKeyboard = true;
            if (!tool.isDrawnByKeyboard()) {
                finish(tool, at);
            }
        }
        return true;
    }

    private Pointer pointerAt(ImagePoint point, boolean negative) {
        return new Pointer(point, viewport().toView(point), negative, false);
    }

    /** One notch of a wheel or a part of it, away from the user above 0. Sizes the brush that is in hand, else zooms. */
    void scroll(double notches, boolean zoomAlways, ViewPoint at) {
        if (look() == PointerLook.RING && !zoomAlways) {
            store.dispatch(new Action.SetBrush(BrushSizes.scrolled(state.brush(), notches)));
        } else {
            viewports.zoomBy(Math.pow(2, Math.clamp(notches, -8, 8) / 4), at);
        }
    }

    @Override
    public Viewport viewport() {
        return viewports.viewport().orElseThrow();
    }

    @Override
    public BrushSettings brush() {
        return state.brush();
    }

    @Override
    public boolean clickPositive() {
        return state.clickPositive();
    }

    @Override
    public SelectState select() {
        return state.select();
    }

    @Override
    public void startMask(MaskStep step) {
        store.dispatch(new Action.StartMask(step));
    }

    @Override
    public void add(MaskStep step) {
        if (step instanceof BrushStep stroke && state.masking().isPresent()) {
            store.dispatch(new Action.StrokeLayerMask(state.masking().get().index(), stroke));
            return;
        }
        if (step instanceof BrushStep stroke) {
            pending.add(stroke);
        }
        store.dispatch(new Action.AddMaskStep(step));
        pending.dropAnswered(state.document());
    }

    @Override
    public Optional<CropState> crop() {
        return state.crop();
    }

    @Override
    public void draftCrop(CropDraft draft) {
        store.dispatch(new Action.DraftCrop(draft));
    }

    @Override
    public void applyCrop() {
        store.dispatch(new Action.ApplyCrop());
    }

    @Override
    public void cancelCrop() {
        store.dispatch(new Action.CancelCrop());
    }

    @Override
    public void pan(double dx, double dy) {
        viewports.pan(dx, dy);
    }

    @Override
    public void close() {
        subscription.close();
        aim.left();
    }
}
