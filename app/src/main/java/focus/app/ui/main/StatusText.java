package focus.app.ui.main;

import focus.app.model.Document;
import focus.app.state.EditorState;
import focus.app.state.Hover;
import focus.app.state.Job;
import focus.app.state.Readiness;
import focus.app.ui.i18n.Texts;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;
import java.util.Locale;
import java.util.Optional;

/** The words of the status bar. Pure but for reading one pixel. */
final class StatusText {
    private final Texts texts;

    StatusText(Texts texts) {
        this.texts = texts;
    }

    /** @param zoom 1 for 100 % */
    String zoom(double zoom) {
        double percent = zoom * 100;
        return texts.get("status.zoom", percent < 10 ? Math.rint(percent * 10) / 10 : Math.rint(percent));
    }

    String size(ImageSize size) {
        return texts.get("status.size", String.valueOf(size.width()), String.valueOf(size.height()));
    }

    /** Column and row of the pixel under the pointer; the first one is 0, 0. */
    String position(ImagePoint point) {
        return texts.get("status.position", String.valueOf((long) Math.floor(point.x())), String.valueOf((long)
                Math.floor(point.y())));
    }

    /** The colour of the pixel under {@code point} as the canvas shows it, {@code #RRGGBB}; empty outside the picture. */
    static Optional<String> colour(Document document, boolean before, ImagePoint point) {
        int column = (int) Math.floor(point.x());
        int row = (int) Math.floor(point.y());
        if (!document.size().bounds().contains(column, row)) {
            return Optional.empty();
        }
        RasterSource shown = before ? document.unedited() : document.working();
        PixelBlock pixel = shown.readSrgb(new ImageRect(column, row, 1, 1), 0);
        return Optional.of(String.format(
                Locale.ROOT, "#%02X%02X%02X", pixel.sample(0, 0, 0), pixel.sample(0, 0, 1), pixel.sample(0, 0, 2)));
    }

    /** What is going on: the job's stage, else what is being prepared or pointed at, else nothing. */
    String activity(EditorState state) {
        if (state.job().isPresent()) {
            return job(state.job().get());
        }
        if (state.select().hover().flatMap(Hover::found).isPresent()) {
            return texts.get("status.hover");
        }
        boolean preparing = state.document().isPresent()
                && state.readiness() == Readiness.PREPARING
                && state.masking().isEmpty();
        return preparing ? texts.get("status.preparing") : "";
    }

    private String job(Job job) {
        String kind = texts.get("job." + job.kind().name().toLowerCase(Locale.ROOT));
        String stageKey = "stage." + job.stage();
        return job.stage().isEmpty() || !texts.has(stageKey)
                ? kind
                : texts.get("job.with-stage", kind, texts.get(stageKey));
    }

    /** The proof after an edit: how many pixels outside the mask changed; empty before the first edit. */
    Optional<String> outside(EditorState state) {
        return state.document()
                .filter(document -> !document.edits().isEmpty())
                .map(document ->
                        texts.get("status.outside", document.edits().getLast().changedOutside()));
    }
}
