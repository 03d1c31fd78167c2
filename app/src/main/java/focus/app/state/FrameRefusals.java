package focus.app.state;

import focus.app.model.Document;
import focus.app.model.FrameLayer;
import focus.app.model.FrameStep;
import focus.app.model.Layer;
import java.util.List;
import java.util.Optional;

/** Why the document cannot be changed in a way that concerns its frame. */
final class FrameRefusals {
    private FrameRefusals() {}

    /** Of whatever changes the document; {@link Refusals#ofChange} first. */
    static Optional<Notice> of(EditorState state, Action.DocumentIntent intent) {
        Optional<Notice> refusal = Refusals.ofChange(state, intent);
        if (refusal.isPresent()) {
            return refusal;
        }
        Document document = state.document().orElseThrow();
        List<Layer> layers = document.layers();
        return switch (intent) {
            case Action.Reframe(FrameStep step) ->
                step.fits(document.size()) ? Optional.empty() : Optional.of(Notice.warning("notice.frame.unfit"));
            case Action.ApplyCrop _ ->
                state.crop()
                                .filter(crop -> !crop.draft().step().fits(document.size()))
                                .isPresent()
                        ? Optional.of(Notice.warning("notice.frame.unfit"))
                        : Optional.empty();
            case Action.ShowLayer show ->
                isFrame(layers, show.index()) && show.index() < layers.size() - 1 ? carries() : Optional.empty();
            case Action.DeleteLayer(int index) ->
                isShownFrame(layers, index) && index < layers.size() - 1 ? carries() : Optional.empty();
            case Action.MoveLayer move -> ofMove(layers, move.index(), move.to());
            default -> Optional.empty();
        };
    }

    /** What was made in a frame stays in it. */
    private static Optional<Notice> ofMove(List<Layer> layers, int from, int to) {
        boolean crosses = false;
        for (int i = Math.min(from, to); i <= Math.max(from, to); i++) {
            crosses |= from != to && isShownFrame(layers, i);
        }
        return crosses ? Optional.of(Notice.warning("notice.frame.crossed")) : Optional.empty();
    }

    private static Optional<Notice> carries() {
        return Optional.of(Notice.warning("notice.frame.carries"));
    }

    private static boolean isFrame(List<Layer> layers, int index) {
        return index >= 0 && index < layers.size() && layers.get(index) instanceof FrameLayer;
    }

    private static boolean isShownFrame(List<Layer> layers, int index) {
        return isFrame(layers, index) && layers.get(index).shows();
    }
}
