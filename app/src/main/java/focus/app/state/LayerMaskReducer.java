package focus.app.state;

import focus.app.model.Combination;
import focus.app.model.Document;
import focus.app.model.EditLayer;
import focus.app.model.Layer;
import focus.app.model.LayerMask;
import focus.app.model.MaskStep;
import focus.app.model.Selection;
import focus.inference.api.Mask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is painted on the masks of layers, and what it is to be at it. */
final class LayerMaskReducer {
    private LayerMaskReducer() {}

    static EditorState entered(EditorState state, int index) {
        Optional<Notice> refusal = Refusals.ofMasking(state, index);
        if (refusal.isPresent()) {
            return state.withNotice(refusal.get());
        }
        ToolId back = state.masking().map(LayerMasking::back).orElse(state.tool());
        boolean quickMask = state.masking()
                .map(LayerMasking::quickMask)
                .orElse(state.select().quickMask());
        // With a mask that nothing is hidden by, only the eraser does something.
        ToolId tool =
                LayerMasking.isDoneWith(state.tool()) && state.tool() != ToolId.HAND ? state.tool() : ToolId.ERASER;
        return state.withTool(tool)
                .withSelect(state.select().withTrial(Optional.empty()).withQuickMask(false))
                .withMasking(Optional.of(new LayerMasking(index, back, quickMask)));
    }

    static EditorState left(EditorState state) {
        return state.masking()
                .map(masking -> ended(state).withTool(masking.back()))
                .orElse(state);
    }

    /** The tool stays. */
    private static EditorState ended(EditorState state) {
        boolean quickMask = state.masking().filter(LayerMasking::quickMask).isPresent();
        return state.withSelect(state.select().withQuickMask(quickMask)).withMasking(Optional.empty());
    }

    /** An index that no edit has changes nothing. */
    static EditorState changed(EditorState state, Action.LayerMaskIntent intent) {
        return edit(state, intent.index())
                .map(layer -> changed(state, layer, intent))
                .orElse(state);
    }

    private static Document document(EditorState state) {
        return state.document().orElseThrow();
    }

    private static Optional<EditLayer> edit(EditorState state, int index) {
        List<Layer> layers = state.document().map(Document::layers).orElse(List.of());
        return index >= 0 && index < layers.size() && layers.get(index) instanceof EditLayer layer
                ? Optional.of(layer)
                : Optional.empty();
    }

    private static EditorState changed(EditorState state, EditLayer layer, Action.LayerMaskIntent intent) {
        return switch (intent) {
            case Action.StrokeLayerMask(int index, MaskStep.BrushStep stroke) ->
                stroked(state, layer, index, document(state).stack().carriedDown(index, stroke));
            case Action.FillLayerMask(int index, boolean shown) ->
                pushed(
                        state,
                        shown ? "history.mask.fill" : "history.mask.clear",
                        index,
                        layer.withMask(shown ? Optional.empty() : Optional.of(LayerMask.none(layer.size()))));
            case Action.InvertLayerMask(int index) ->
                pushed(
                        state,
                        "history.mask.invert",
                        index,
                        layer.withMask(Optional.of(mask(layer).plus(new MaskStep.InvertStep()))));
        };
    }

    private static EditorState stroked(EditorState state, EditLayer layer, int index, MaskStep.BrushStep stroke) {
        Optional<Notice> refusal = Refusals.ofMasking(state, index);
        if (refusal.isPresent()) {
            return state.withNotice(refusal.get());
        }
        LayerMask before = mask(layer);
        LayerMask after = before.plus(stroke);
        Mask coverage = layer.edit().result().coverage();
        if (!before.mask().differs(after.mask(), coverage)) {
            return state.withNotice(Notice.info(reason(layer, stroke)));
        }
        String label = stroke.brush().erase() ? "history.mask.erase" : "history.mask.brush";
        return pushed(state, label, index, layer.withMask(Optional.of(after)));
    }

    /** Why nothing came of a stroke. */
    private static String reason(EditLayer layer, MaskStep.BrushStep stroke) {
        boolean erase = stroke.brush().erase();
        LayerMask untouched = erase ? LayerMask.all(layer.size()) : LayerMask.none(layer.size());
        Mask touched = untouched.plus(stroke).mask();
        if (!untouched.mask().differs(touched, layer.edit().result().coverage())) {
            return "notice.mask.outside";
        }
        return erase ? "notice.mask.hidden" : "notice.mask.shown";
    }

    /** An index that no edit has changes nothing. */
    static EditorState selected(EditorState state, int index) {
        return edit(state, index).map(layer -> selected(state, layer, index)).orElse(state);
    }

    private static EditorState selected(EditorState state, EditLayer layer, int index) {
        Document document = document(state);
        Mask covered = document.stack().carriedUp(index, layer.covered());
        if (covered.isEmpty()) {
            return state.withNotice(Notice.info("notice.mask.nothing"));
        }
        MaskStep load = new MaskStep.LoadStep(covered, Combination.ADD);
        Document changed =
                DocumentReducer.shown(document, Selection.empty(document.size()).plus(load));
        return DocumentReducer.push(left(state), "history.mask.select", changed);
    }

    private static LayerMask mask(EditLayer layer) {
        return layer.mask().orElseGet(() -> LayerMask.all(layer.size()));
    }

    private static EditorState pushed(EditorState state, String label, int index, EditLayer layer) {
        Document document = document(state);
        List<Layer> layers = new ArrayList<>(document.layers());
        if (layers.set(index, layer).equals(layer)) {
            return state;
        }
        return DocumentReducer.push(state, label, document.withLayers(layers)).withReadiness(Readiness.PREPARING);
    }

    /**
     * One stays at it as long as the layer can be painted on, with a tool that does so or shows another part, and nothing else
     * is worked on.
     */
    static EditorState upToDate(EditorState before, EditorState after) {
        if (after.masking().isEmpty()) {
            return after;
        }
        if (!LayerMasking.isDoneWith(after.tool())) {
            return ended(after);
        }
        Optional<Integer> now = place(before, after);
        if (now.isEmpty() || Refusals.isMaskOutOfReach(after, now.get()) || worksOnSelection(before, after)) {
            return left(after);
        }
        LayerMasking masking = after.masking().get();
        return now.get() == masking.index()
                ? after
                : after.withMasking(Optional.of(new LayerMasking(now.get(), masking.back(), masking.quickMask())));
    }

    /** Where the layer lies now. */
    private static Optional<Integer> place(EditorState before, EditorState after) {
        int index = after.masking().orElseThrow().index();
        List<Layer> now = after.document().map(Document::layers).orElse(List.of());
        List<Layer> then = before.document()
                .filter(open ->
                        after.document().filter(next -> next.id() == open.id()).isPresent())
                .map(Document::layers)
                .orElse(List.of());
        boolean entered = before.masking().isEmpty() || !before.masking().equals(after.masking());
        boolean same = index < now.size() && now.size() == then.size() && isSameKind(now, then, index);
        if (entered || same) {
            return index < now.size() ? Optional.of(index) : Optional.empty();
        }
        if (index >= then.size() || !(then.get(index) instanceof EditLayer layer)) {
            return Optional.empty();
        }
        return IntStream.range(0, now.size())
                .filter(i -> now.get(i) instanceof EditLayer other && isSame(layer, other))
                .boxed()
                .findFirst();
    }

    /** The same edit, or one that was made again in its place. */
    private static boolean isSameKind(List<Layer> now, List<Layer> then, int index) {
        return now.get(index) instanceof EditLayer next
                && then.get(index) instanceof EditLayer last
                && (isSame(last, next)
                        || now.stream().noneMatch(layer -> layer instanceof EditLayer edit && isSame(last, edit)));
    }

    @SuppressWarnings("ReferenceEquality") // an edit is told by identity; comparing pixels is never meant
    private static boolean isSame(EditLayer one, EditLayer other) {
        return one.edit() == other.edit();
    }

    private static boolean worksOnSelection(EditorState before, EditorState after) {
        boolean other = before.masking().isPresent() && !steps(before).equals(steps(after));
        return other || after.select().trial().isPresent();
    }

    private static List<MaskStep> steps(EditorState state) {
        return state.document().map(open -> open.selection().steps()).orElse(List.of());
    }
}
