package focus.app.io.project;

import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.model.EditLayer;
import focus.app.model.EditStep;
import focus.app.model.FrameLayer;
import focus.app.model.FrameStep;
import focus.app.model.Layer;
import focus.app.model.LayerMask;
import focus.app.model.LayerStack;
import focus.app.model.MaskStep;
import focus.app.model.ObjectList;
import focus.app.model.ObjectMask;
import focus.app.model.Project;
import focus.app.model.Selection;
import focus.inference.api.EditResult;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.Prompt;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a project together from the parts of its file. For one project. */
final class ProjectBuilder {
    private final ProjectParts parts;
    private final ProjectLimits limits;
    private final Feedback feedback;

    ProjectBuilder(ProjectParts parts, ProjectLimits limits, Feedback feedback) {
        this.parts = parts;
        this.limits = limits;
        this.feedback = feedback;
    }

    /**
     * What the document is to be called.
     *
     * @param file where its picture would lie; need not be there
     */
    record Identity(long id, Path file) {}

    Project build(JsonInput json, RasterSource picture, Identity identity) throws IOException {
        ImageSize size = picture.size();
        MaskList masks = masks(json.get("masks"), size);
        List<MaskStep> steps = new ArrayList<>();
        for (JsonInput step : json.get("steps").items()) {
            steps.add(StepJson.read(step, masks::mask));
        }
        Chains<MaskStep> chains = new Chains<>(steps, json.get("chains"), limits.references());
        List<EditStep> edits = new ArrayList<>();
        for (JsonInput edit : json.get("edits").items()) {
            edits.add(edit(edit, chains, masks, picture));
        }
        List<Layer> layers = layers(json, edits, chains, masks);
        Chains<Layer> stacks = new Chains<>(layers, json.get("stacks"), limits.references());
        List<LayerStack> made = stacks(json, stacks, layers, picture);
        GroupReader groups = new GroupReader(json, chains, masks, limits);
        Document opened = Document.opened(identity.id(), identity.file(), Clip.photo(picture));
        List<Project.Version> versions = new ArrayList<>();
        for (JsonInput entry : json.get("history").items()) {
            int index = entry.get("stack").integer(-1, made.size() - 1);
            LayerStack stack = index < 0 ? LayerStack.of(picture) : made.get(index);
            ObjectList objects = groups.objects(entry);
            for (ObjectMask object : objects.all()) {
                Selection selection = object.selection();
                requireSize(entry, stack.picture().size(), selection.mask(), selection.steps());
            }
            versions.add(new Project.Version(
                    label(entry.get("label")),
                    new Document(opened.id(), opened.file(), opened.clip(), stack, objects)));
        }
        return project(json, versions);
    }

    private Project project(JsonInput json, List<Project.Version> versions) throws ProjectFormatException {
        if (versions.isEmpty() || versions.size() > limits.versions()) {
            throw json.get("history").wrong(versions.size() + " entries");
        }
        return new Project(versions, json.get("position").integer(0, versions.size() - 1));
    }

    private static String label(JsonInput json) throws ProjectFormatException {
        String label = json.text();
        if (!label.matches("history\\.[a-z.-]{1,40}")) {
            throw json.wrong("no label of the history");
        }
        return label;
    }

    private MaskList masks(JsonInput json, ImageSize size) throws IOException {
        int count = json.get("tiles").integer(0, Integer.MAX_VALUE / (256 * 256));
        return new MaskList(json.get("list"), size, parts.tiles(count), limits.references());
    }

    private EditStep edit(JsonInput json, Chains<MaskStep> chains, MaskList masks, RasterSource picture)
            throws IOException {
        feedback.throwIfCancelled();
        Mask coverage = masks.mask(json.get("coverage"));
        ImageRect region = region(json.get("region"), coverage.size());
        PixelBlock pixels = parts.patch(json.get("patch").text(), region.size(), format(json, picture.format()));
        EditResult result = new EditResult(
                region,
                pixels,
                coverage,
                json.get("method").text(),
                json.has("trained") && json.get("trained").bool());
        List<MaskStep> steps = chains.list(json.get("chain"));
        requireSize(json, coverage.size(), coverage, steps);
        return new EditStep(
                OpJson.read(json.get("op")),
                json.get("sentence").text(),
                steps,
                json.get("seed").whole(),
                result,
                json.get("outside").whole());
    }

    /** A canvas may have given the picture alpha before it was edited. */
    private static PixelFormat format(JsonInput json, PixelFormat picture) throws ProjectFormatException {
        return json.has("channels")
                ? new PixelFormat(json.get("channels").integer(3, 4), picture.samples(), picture.profile())
                : picture;
    }

    private static ImageRect region(JsonInput json, ImageSize size) throws ProjectFormatException {
        List<JsonInput> numbers = json.items(4);
        int x = numbers.get(0).integer(0, size.width() - 1);
        int y = numbers.get(1).integer(0, size.height() - 1);
        int width = numbers.get(2).integer(1, size.width() - x);
        int height = numbers.get(3).integer(1, size.height() - y);
        return new ImageRect(x, y, width, height);
    }

    /** One object for each list of layers, so that equal ones show the very same picture. */
    private static List<LayerStack> stacks(
            JsonInput json, Chains<Layer> chains, List<Layer> layers, RasterSource picture)
            throws ProjectFormatException {
        List<LayerStack> stacks = new ArrayList<>();
        for (int i = 0; i < chains.size(); i++) {
            int[] link = chains.link(i);
            LayerStack below = link[0] < 0 ? LayerStack.of(picture) : stacks.get(link[0]);
            Layer layer = layers.get(link[1]);
            if (!fits(layer, below.picture())) {
                throw json.get("stacks").wrong("a layer over a picture that it does not fit");
            }
            stacks.add(below.plus(layer));
        }
        return stacks;
    }

    /** A frame step that is hidden may be of another frame: nothing is made of it. */
    private static boolean fits(Layer layer, RasterSource below) {
        return switch (layer) {
            case EditLayer(EditStep edit, boolean _, int _, var _) ->
                edit.result().coverage().size().equals(below.size())
                        && edit.result().pixels().format().equals(below.format());
            case FrameLayer(FrameStep step, boolean visible) -> !visible || step.fits(below.size());
        };
    }

    /** Masks are of the picture that they select from. */
    private static void requireSize(JsonInput json, ImageSize size, Mask mask, List<MaskStep> steps)
            throws ProjectFormatException {
        boolean fits = mask.size().equals(size);
        for (MaskStep step : steps) {
            fits &= switch (step) {
                case MaskStep.LoadStep(Mask loaded, var _) -> loaded.size().equals(size);
                case MaskStep.PromptStep(Prompt.MaskPrompt(Mask drawn)) ->
                    drawn.size().equals(size);
                default -> true;
            };
        }
        if (!fits) {
            throw json.wrong("a mask of another size than its picture of " + size);
        }
    }

    /** Schema 1 had edits where layers are now: all shown, in the order made. */
    private static List<Layer> layers(JsonInput json, List<EditStep> edits, Chains<MaskStep> chains, MaskList masks)
            throws ProjectFormatException {
        if (!json.has("layers")) {
            return edits.stream().<Layer>map(Layer::of).toList();
        }
        List<Layer> layers = new ArrayList<>();
        for (JsonInput layer : json.get("layers").items()) {
            boolean visible = layer.get("visible").bool();
            layers.add(
                    layer.has("frame")
                            ? new FrameLayer(FrameJson.read(layer.get("frame")), visible)
                            : edit(layer, visible, edits, chains, masks));
        }
        return layers;
    }

    private static EditLayer edit(
            JsonInput json, boolean visible, List<EditStep> edits, Chains<MaskStep> chains, MaskList masks)
            throws ProjectFormatException {
        EditStep edit = edits.get(json.get("edit").integer(0, edits.size() - 1));
        Optional<LayerMask> mask = json.has("mask")
                ? Optional.of(mask(json.get("mask"), edit.result().coverage().size(), chains, masks))
                : Optional.empty();
        return new EditLayer(edit, visible, json.get("opacity").integer(0, 100), mask);
    }

    private static LayerMask mask(JsonInput json, ImageSize size, Chains<MaskStep> chains, MaskList masks)
            throws ProjectFormatException {
        Mask mask = masks.mask(json.get("mask"));
        List<MaskStep> steps = chains.list(json.get("chain"));
        requireSize(json, size, mask, steps);
        List<MaskStep.ByHand> byHand = new ArrayList<>();
        for (MaskStep step : steps) {
            if (!(step instanceof MaskStep.ByHand painted)) {
                throw json.wrong("a step that asks for more than a hand");
            }
            byHand.add(painted);
        }
        return new LayerMask(byHand, mask);
    }
}
