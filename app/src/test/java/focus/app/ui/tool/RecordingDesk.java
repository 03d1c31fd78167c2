package focus.app.ui.tool;

import focus.app.model.CropDraft;
import focus.app.model.MaskStep;
import focus.app.state.BrushSettings;
import focus.app.state.CropState;
import focus.app.state.SelectState;
import focus.app.ui.viewport.ViewPoint;
import focus.app.ui.viewport.ViewSize;
import focus.app.ui.viewport.Viewport;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes what tools do. The picture is 400 x 300, shown at 200 % from the view's top-left corner on. */
final class RecordingDesk implements ToolDesk {
    final List<MaskStep> added = new ArrayList<>();
    final List<ViewPoint> panned = new ArrayList<>();
    BrushSettings brush = new BrushSettings(20, 0.5);
    final List<MaskStep> started = new ArrayList<>();
    SelectState select = SelectState.INITIAL;
    boolean positive = true;
    Optional<CropState> crop = Optional.empty();
    final List<String> ended = new ArrayList<>();
    Viewport viewport = new Viewport(new ImageSize(400, 300), new ViewSize(800, 600), 2, 0, 0, 0);

    @Override
    public Viewport viewport() {
        return viewport;
    }

    @Override
    public BrushSettings brush() {
        return brush;
    }

    @Override
    public boolean clickPositive() {
        return positive;
    }

    @Override
    public SelectState select() {
        return select;
    }

    @Override
    public void startMask(MaskStep step) {
        started.add(step);
    }

    @Override
    public void add(MaskStep step) {
        added.add(step);
    }

    @Override
    public Optional<CropState> crop() {
        return crop;
    }

    @Override
    public void draftCrop(CropDraft draft) {
        crop = crop.map(state -> state.withDraft(draft));
    }

    @Override
    public void applyCrop() {
        ended.add("applied");
    }

    @Override
    public void cancelCrop() {
        ended.add("cancelled");
    }

    @Override
    public void pan(double dx, double dy) {
        panned.add(new ViewPoint(dx, dy));
    }

    Pointer at(double x, double y) {
        return pointer(x, y, false, false);
    }

    Pointer negative(double x, double y) {
        return pointer(x, y, true, false);
    }

    Pointer straight(double x, double y) {
        return pointer(x, y, false, true);
    }

    private Pointer pointer(double x, double y, boolean negative, boolean straight) {
        ImagePoint point = new ImagePoint(x, y);
        return new Pointer(point, viewport.toView(point), negative, straight);
    }
}
