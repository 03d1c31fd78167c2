package focus.app.service;

import focus.app.io.picture.PictureNote;
import focus.app.state.Notice;
import java.util.List;

/** What is told about a file that was read or written, as notices. */
final class Notes {
    private Notes() {}

    /** Damage is a warning, the rest is good to know. */
    static Notice notice(PictureNote note) {
        Notice.Severity severity = switch (note.kind()) {
            case CUT_OFF, CUT_OFF_COARSE, DAMAGED_FROM, DAMAGED, PROFILE_UNUSABLE -> Notice.Severity.WARNING;
            case ANIMATED,
                    PAGES,
                    CMYK_BY_PROFILE,
                    CMYK_PLAIN,
                    GREY_BY_PROFILE,
                    DEPTH_REDUCED,
                    FLATTENED,
                    JPEG_REENCODED,
                    WEBP_REENCODED,
                    HIDDEN_COLOURS,
                    METADATA_DROPPED -> Notice.Severity.INFO;
        };
        return new Notice(severity, note.key(), note.arguments(), List.of());
    }
}
