package focus.app.ui.export;

import focus.app.model.Document;
import focus.app.model.ExportSpec;
import focus.app.state.EditorState;
import focus.app.ui.i18n.Texts;
import focus.inference.image.SampleType;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What the export dialog offers and what is chosen in it; remembers the choice from one export to the next. */
final class ExportModel {
    private final Texts texts;
    private final SizeEstimate sizes;
    private final ReadOnlyObjectWrapper<ExportSpec> spec = new ReadOnlyObjectWrapper<>(ExportSpec.DEFAULT);
    private final ReadOnlyStringWrapper size = new ReadOnlyStringWrapper("");
    private boolean selected;
    private boolean objects;
    private boolean deep;
    private boolean edited;

    ExportModel(Texts texts, SizeEstimate sizes) {
        this.texts = texts;
        this.sizes = sizes;
    }

    /** To be called whenever the dialog opens. */
    void begin(EditorState state) {
        selected = state.document()
                .filter(document -> !document.selection().mask().isEmpty())
                .isPresent();
        objects = state.document()
                .filter(document -> !document.objects().shown().isEmpty())
                .isPresent();
        deep = state.document()
                .filter(document -> document.working().format().samples() == SampleType.U16)
                .isPresent();
        edited = state.document().filter(ExportModel::hasEdits).isPresent();
        boolean possible = offers(spec.get().content());
        spec.set(possible ? spec.get() : spec.get().withContent(ExportSpec.Content.PICTURE));
        measure();
    }

    private static boolean hasEdits(Document document) {
        return !document.visibleEdits().isEmpty();
    }

    /** Nobody looks any more. */
    void end() {
        sizes.forget();
    }

    ReadOnlyObjectProperty<ExportSpec> spec() {
        return spec.getReadOnlyProperty();
    }

    /** How large the file will be, in words. */
    ReadOnlyStringProperty size() {
        return size.getReadOnlyProperty();
    }

    void change(UnaryOperator<ExportSpec> how) {
        ExportSpec changed = how.apply(spec.get());
        if (!changed.equals(spec.get())) {
            spec.set(changed);
            measure();
        }
    }

    /** Whether there is such a thing to export now. */
    boolean offers(ExportSpec.Content content) {
        return switch (content) {
            case PICTURE, LAYERS -> true;
            case CUT_OUT, MASK -> selected;
            case OBJECTS -> objects;
            case BEFORE_AFTER -> edited;
        };
    }

    boolean offersQuality() {
        return spec.get().format().hasQuality();
    }

    boolean offersDepth() {
        return deep && spec.get().format().isDeep() && !isMask(spec.get().content());
    }

    private static boolean isMask(ExportSpec.Content content) {
        return content == ExportSpec.Content.MASK || content == ExportSpec.Content.OBJECTS;
    }

    boolean offersTrim() {
        return spec.get().content() == ExportSpec.Content.CUT_OUT;
    }

    /** One sentence on what the chosen file keeps. */
    String note() {
        ExportSpec now = spec.get();
        String key = switch (now.format()) {
            case PNG, TIFF ->
                switch (now.content()) {
                    case MASK -> "export.note.mask";
                    case OBJECTS -> "export.note.objects";
                    case PICTURE, CUT_OUT, LAYERS, BEFORE_AFTER -> "export.note.lossless";
                };
            case JPEG -> "export.note.jpeg";
            case WEBP -> now.quality() == 100 ? "export.note.lossless" : "export.note.webp";
            case ORA -> "export.note.ora";
            case COCO -> "export.note.coco";
        };
        return texts.get(key);
    }

    private void measure() {
        size.set(texts.get("export.size.measuring"));
        sizes.ask(spec.get(), bytes -> size.set(inWords(bytes)));
    }

    private String inWords(OptionalLong bytes) {
        if (bytes.isEmpty()) {
            return texts.get("export.size.unknown");
        }
        double kilobytes = bytes.getAsLong() / 1000.0;
        return kilobytes < 1000
                ? texts.get("export.size.kilobytes", Math.max(1, Math.round(kilobytes)))
                : texts.get("export.size.megabytes", kilobytes / 1000);
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
