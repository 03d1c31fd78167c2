package focus.app.ui.canvas;

import focus.app.model.ObjectList;
import focus.app.model.ObjectMask;
import focus.app.state.SelectState;
import focus.app.ui.mask.MaskLook;
import focus.app.ui.mask.MaskOverlay;
import focus.app.ui.viewport.Viewport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.canvas.GraphicsContext;

/** Shows the objects that are not worked on, dimmer and in their own colours. FX thread only. */
final class ObjectOverlays {
    private final Supplier<MaskOverlay> fresh;
    private final Map<Integer, MaskOverlay> byNumber = new HashMap<>();
    private List<Integer> order = List.of();

    /** @param fresh makes an overlay */
    ObjectOverlays(Supplier<MaskOverlay> fresh) {
        this.fresh = fresh;
    }

    /** What to show from the next {@link #paint} on. */
    void show(ObjectList objects, SelectState select) {
        int active = objects.current().number();
        List<ObjectMask> others = objects.shown().stream()
                .filter(object -> object.number() != active)
                .toList();
        order = others.stream().map(ObjectMask::number).toList();
        Set<Integer> wanted = others.stream().map(ObjectMask::number).collect(Collectors.toSet());
        byNumber.keySet().retainAll(wanted);
        for (ObjectMask object : others) {
            int colour = object.colour().orElse(select.view().colour());
            byNumber.computeIfAbsent(object.number(), number -> fresh.get())
                    .show(object.selection().mask(), List.of(), look(select, colour));
        }
    }

    /** Under the quick mask a second film of colour would hide which is which. */
    private static MaskLook look(SelectState select, int colour) {
        return select.quickMask() ? MaskLook.outline(colour) : MaskLook.beside(select.view(), colour);
    }

    /** @param outputScale device pixels per unit of layout */
    void paint(GraphicsContext graphics, Viewport viewport, double outputScale) {
        for (int number : order) {
            MaskOverlay overlay = byNumber.get(number);
            if (overlay != null) {
                overlay.paint(graphics, viewport, outputScale, 0);
            }
        }
    }

    /** Frees what was kept for painting. */
    void clear() {
        byNumber.clear();
        order = List.of();
    }
}
