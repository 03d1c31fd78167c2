package focus.app.state;

import focus.app.model.Document;

/**
 * One state to which undo can return.
 *
 * @param labelKey bundle key of what led here, such as {@code history.remove}
 * @param document the document then; shares tiles and patches with its neighbours
 */
public record HistoryEntry(String labelKey, Document document) {}
