package focus.app.state;

import focus.inference.api.Prompt;
import java.util.Optional;

/** What a click would select: asked only while a click would be answered at once, and forgotten with all that it rests on. */
final class HoverReducer {
    private HoverReducer() {}

    static EditorState pointed(EditorState state, Optional<Prompt.Click> click) {
        return state.withSelect(state.select().withHover(click.filter(at -> answersAtOnce(state))));
    }

    /** Whether nothing that the user has asked for is waited for. */
    private static boolean answersAtOnce(EditorState state) {
        return state.select().view().hover()
                && state.tool() == ToolId.CLICK
                && state.document()
                        .filter(open -> !open.objects().current().locked())
                        .isPresent()
                && state.ready()
                && !state.before()
                && !state.selecting()
                && state.job().isEmpty();
    }

    @SuppressWarnings("ReferenceEquality") // the selection that was asked about, not one like it
    static EditorState found(EditorState state, Action.PointedAt found) {
        boolean current = state.select()
                        .hover()
                        .filter(hover -> hover.click().equals(found.click()))
                        .isPresent()
                && state.document()
                        .filter(open -> open.selection() == found.selection())
                        .isPresent();
        return current ? state.withSelect(state.select().withHovered(found.click(), found.mask())) : state;
    }

    /** Without what was found for a document, a tool or a moment that is over. */
    @SuppressWarnings("ReferenceEquality") // a history that nothing was done to is the same object
    static EditorState upToDate(EditorState before, EditorState after) {
        boolean over =
                after.select().hover().isPresent() && (before.history() != after.history() || !answersAtOnce(after));
        return over ? after.withSelect(after.select().withHover(Optional.empty())) : after;
    }
}
