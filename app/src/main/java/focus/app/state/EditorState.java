package focus.app.state;

import focus.app.model.Document;
import java.nio.file.Path;
import java.util.Optional;

/**
 * All that the window shows, but for where the view stands. Immutable.
 *
 * @param document the open picture, as it is now
 * @param ready whether the network has seen the picture, so that clicks answer at once
 * @param history undo and redo of everything, the current document included
 * @param tool the chosen tool
 * @param clickPositive whether a plain click adds
 * @param brush of brush and eraser
 * @param before whether the untouched source is shown
 * @param savedTo where Save writes; empty until Save As
 * @param savedAt the history position that is on disk
 * @param job the running job
 * @param notice the message shown
 * @param device what runs the networks; empty until known
 */
public record EditorState(
        Optional<Document> document,
        boolean ready,
        History history,
        ToolId tool,
        boolean clickPositive,
        BrushSettings brush,
        boolean before,
        Optional<Path> savedTo,
        Optional<HistoryEntry> savedAt,
        Optional<Job> job,
        Optional<Notice> notice,
        String device) {}
