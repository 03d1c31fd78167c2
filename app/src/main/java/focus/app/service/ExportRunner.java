package focus.app.service;

import focus.app.io.ExportFile;
import focus.app.io.NamedMask;
import focus.app.io.PictureWriter;
import focus.app.io.SaveOptions;
import focus.app.io.export.CutOut;
import focus.app.io.export.Part;
import focus.app.io.export.SideBySide;
import focus.app.io.ora.OraLayer;
import focus.app.io.picture.PictureMetadata;
import focus.app.io.picture.PictureNote;
import focus.app.model.EditLayer;
import focus.app.model.EditStep;
import focus.app.model.ExportSpec;
import focus.app.model.Layer;
import focus.app.model.LayerStack;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.error.InputException;
import focus.inference.image.RasterSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a document, or what is selected of it, in the asked way. No state, no store; blocks for up to seconds. */
public final class ExportRunner {
    private final PictureWriter pictures;
    private final ExportFile others;

    /**
     * What there is to write.
     *
     * @param name of the opened picture, for the bottom layer
     * @param stack the source as opened and the layers over it
     * @param mask what is selected; empty when nothing is
     * @param objects those that show
     * @param metadata of the opened file
     */
    public record Subject(String name, LayerStack stack, Mask mask, List<NamedMask> objects, PictureMetadata metadata) {
        public Subject {
            objects = List.copyOf(objects);
        }

        /** Of one mask alone. */
        public Subject(String name, LayerStack stack, Mask mask, PictureMetadata metadata) {
            this(name, stack, mask, List.of(), metadata);
        }

        /** With all layers. */
        RasterSource working() {
            return stack.picture();
        }

        /** What a hidden edit made is not in the file. */
        List<EditStep> visibleEdits() {
            return Layer.visibleEdits(stack.layers());
        }
    }

    public ExportRunner(PictureWriter pictures, ExportFile others) {
        this.pictures = pictures;
        this.others = others;
    }

    /**
     * @param overwrite whether a file that is there may be replaced
     * @return what the user should know
     * @throws InputException if nothing is selected where something must be, or the file cannot be written; nothing has
     *     changed on the disk then
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled; nothing has changed either
     */
    public List<PictureNote> write(
            Subject subject, ExportSpec spec, Path target, boolean overwrite, Feedback feedback) {
        SaveOptions options = options(subject, spec).withOverwrite(overwrite).withOverwriteSource(overwrite);
        return switch (spec.content()) {
            case PICTURE, CUT_OUT, BEFORE_AFTER -> pictures.write(picture(subject, spec), target, options, feedback);
            case MASK -> {
                others.writeMask(selected(subject), target, overwrite);
                yield List.of();
            }
            case OBJECTS -> {
                others.writeObjects(subject.name(), objects(subject), target, overwrite);
                yield List.of();
            }
            case LAYERS -> {
                others.writeLayers(layers(subject), subject.working(), target, options, feedback);
                yield List.of();
            }
        };
    }

    /**
     * How many bytes the file would have; takes as long as writing it.
     *
     * @throws InputException if nothing is selected where something must be
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     */
    public long measure(Subject subject, ExportSpec spec, Feedback feedback) throws IOException {
        SaveOptions options = options(subject, spec);
        return switch (spec.content()) {
            case PICTURE, CUT_OUT, BEFORE_AFTER ->
                pictures.measure(picture(subject, spec), spec.format().picture().orElseThrow(), options, feedback);
            case MASK -> others.measureMask(selected(subject), spec.format() == ExportSpec.Format.COCO);
            case OBJECTS ->
                others.measureObjects(subject.name(), objects(subject), spec.format() == ExportSpec.Format.COCO);
            case LAYERS -> others.measureLayers(layers(subject), subject.working(), options, feedback);
        };
    }

    private static SaveOptions options(Subject subject, ExportSpec spec) {
        return SaveOptions.NEW_FILE
                .withQuality(spec.quality())
                .withEightBit(spec.eightBit())
                .withMetadata(subject.metadata())
                .withLabel(Labels.of(subject.visibleEdits()));
    }

    private static RasterSource picture(Subject subject, ExportSpec spec) {
        return switch (spec.content()) {
            case CUT_OUT -> {
                CutOut cut = new CutOut(subject.working(), selected(subject));
                yield spec.trim() ? new Part(cut, subject.mask().bounds()) : cut;
            }
            case BEFORE_AFTER -> new SideBySide(subject.stack().unedited(), subject.working());
            case PICTURE, MASK, OBJECTS, LAYERS -> subject.working();
        };
    }

    private static Mask selected(Subject subject) {
        if (subject.mask().isEmpty()) {
            throw new InputException("Nothing is selected. Click an object first.");
        }
        return subject.mask();
    }

    private static List<NamedMask> objects(Subject subject) {
        if (subject.objects().isEmpty()) {
            throw new InputException("No object shows. Click an object first.");
        }
        return subject.objects();
    }

    /** Layers below a frame step are part of the bottom one: the format knows one frame for all. */
    private static List<OraLayer> layers(Subject subject) {
        List<OraLayer> layers = new ArrayList<>();
        layers.add(new OraLayer(subject.name(), subject.stack().base().picture(), 0, 0, true, 100));
        RasterSource below = subject.stack().base().picture();
        for (Layer layer : subject.stack().topLayers()) {
            if (layer instanceof EditLayer edit) {
                layers.add(LayerPixels.of(edit, below, layers.size()));
                below = layer.over(below);
            }
        }
        return layers;
    }
}
