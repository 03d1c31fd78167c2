package focus.app.state;

import java.util.Optional;

/** What coming into sight and going out of it does to a document that is one of several. */
final class SightReducer {
    private SightReducer() {}

    /** What lasts only while somebody looks ends, and so does good news, which would have gone by itself. */
    static EditorState aside(EditorState state) {
        Optional<Notice> kept = state.notice().filter(notice -> notice.severity() != Notice.Severity.INFO);
        EditorState left = LayerMaskReducer.left(state);
        SelectState select = left.select().withTrial(Optional.empty()).withHover(Optional.empty());
        return left.withSelect(select).withBefore(false).withNotice(kept);
    }

    static EditorState takenUp(EditorState state, ToolSettings settings) {
        return settings.on(state);
    }
}
