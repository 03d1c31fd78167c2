package focus.app.io.project;

import focus.app.model.Document;
import focus.app.model.EditLayer;
import focus.app.model.EditStep;
import focus.app.model.FrameLayer;
import focus.app.model.FrameStep;
import focus.app.model.Layer;
import focus.app.model.LayerMask;
import focus.app.model.MaskStep;
import focus.app.model.ObjectMask;
import focus.app.model.Project;
import focus.app.model.Selection;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Histories as JSON. Gathers the edits, steps and masks that they speak of, each once, and writes them piece by piece: first
 * what versions there are, then what is new with them.
 */
final class ProjectJson {
    private final ChainTable<MaskStep> steps = new ChainTable<>();
    private final ChainTable<Layer> layers = new ChainTable<>();
    private final ChainTable<ObjectMask> objects = new ChainTable<>();
    private final IdentityHashMap<EditStep, Integer> editIds = new IdentityHashMap<>();
    private final List<EditStep> edits = new ArrayList<>();
    private final MaskTable masks = new MaskTable();
    private final Function<Document, List<ObjectMask>> objectsOf;
    private @Nullable ImageSize photo;
    private int writtenSteps;
    private int writtenChains;
    private int writtenEdits;
    private int writtenLayers;
    private int writtenStacks;
    private int writtenObjects;
    private int writtenGroups;

    /** @param objectsOf a document's objects as they are to be written; the very same ones for the same objects */
    ProjectJson(Function<Document, List<ObjectMask>> objectsOf) {
        this.objectsOf = objectsOf;
    }

    /** In the order of their numbers. */
    List<EditStep> edits() {
        return edits;
    }

    MaskTable masks() {
        return masks;
    }

    void writeVersion(Project.Version version, ObjectNode entry) {
        Document document = version.document();
        photo = document.clip().size();
        entry.put("label", version.labelKey());
        entry.put("stack", layers.add(document.layers()));
        List<ObjectMask> all = objectsOf.apply(document);
        Selection selection = all.get(document.objects().active()).selection();
        entry.put("chain", steps.add(selection.steps()));
        entry.put("mask", masks.id(selection.mask()));
        entry.put("answered", selection.answered());
        if (!document.objects().isPlain()) {
            entry.put("group", objects.add(all));
            entry.put("active", document.objects().active());
        }
    }

    /** Edits, steps and masks that came since the last call, as lists that continue those of that call. */
    void writeNew(ObjectNode json) {
        ArrayNode named = json.putArray("objects");
        for (ObjectMask object : objects.itemsFrom(writtenObjects)) {
            writeObject(object, named.addObject());
            writtenObjects++;
        }
        writtenGroups = links(objects, writtenGroups, json.putArray("groups"));
        ArrayNode looks = json.putArray("layers");
        for (Layer layer : layers.itemsFrom(writtenLayers)) {
            writeLayer(layer, looks.addObject());
            writtenLayers++;
        }
        writtenStacks = links(layers, writtenStacks, json.putArray("stacks"));
        ArrayNode made = json.putArray("edits");
        while (writtenEdits < edits.size()) {
            writeEdit(edits.get(writtenEdits), writtenEdits, made.addObject());
            writtenEdits++;
        }
        ArrayNode each = json.putArray("steps");
        for (MaskStep step : steps.itemsFrom(writtenSteps)) {
            StepJson.write(step, each.addObject(), masks::id);
            writtenSteps++;
        }
        writtenChains = links(steps, writtenChains, json.putArray("chains"));
        ObjectNode coverage = json.putObject("masks");
        masks.writeNew(coverage.putArray("list"), photo);
        coverage.put("tiles", masks.tileCount());
    }

    private void writeObject(ObjectMask object, ObjectNode entry) {
        entry.put("number", object.number());
        entry.put("name", object.name());
        object.colour().ifPresent(rgb -> entry.put("colour", rgb));
        entry.put("visible", object.visible());
        entry.put("locked", object.locked());
        entry.put("chain", steps.add(object.selection().steps()));
        entry.put("mask", masks.id(object.selection().mask()));
        entry.put("answered", object.selection().answered());
    }

    private void writeLayer(Layer layer, ObjectNode json) {
        switch (layer) {
            case EditLayer(EditStep edit, boolean visible, int opacity, Optional<LayerMask> mask) -> {
                json.put("edit", editId(edit)).put("visible", visible).put("opacity", opacity);
                mask.ifPresent(painted -> json.putObject("mask")
                        .put("chain", steps.add(List.copyOf(painted.steps())))
                        .put("mask", masks.id(painted.mask())));
            }
            case FrameLayer(FrameStep step, boolean visible) -> {
                FrameJson.write(step, json.putObject("frame"));
                json.put("visible", visible);
            }
        }
    }

    private int editId(EditStep edit) {
        return editIds.computeIfAbsent(edit, added -> {
            edits.add(added);
            return edits.size() - 1;
        });
    }

    private void writeEdit(EditStep edit, int index, ObjectNode entry) {
        OpJson.write(edit.op(), entry.putObject("op"));
        entry.put("sentence", edit.sentence());
        entry.put("chain", steps.add(edit.maskSteps()));
        entry.put("seed", edit.seed());
        entry.put("method", edit.result().method());
        if (edit.result().trained()) {
            entry.put("trained", true);
        }
        entry.put("outside", edit.changedOutside());
        ImageRect region = edit.result().region();
        entry.putArray("region")
                .add(region.x())
                .add(region.y())
                .add(region.width())
                .add(region.height());
        entry.put("coverage", masks.id(edit.result().coverage()));
        entry.put("patch", ProjectFormat.patch(index));
        entry.put("channels", edit.result().pixels().format().channels());
    }

    private static int links(ChainTable<?> table, int first, ArrayNode array) {
        List<int[]> links = table.links();
        for (int[] link : links.subList(first, links.size())) {
            array.addArray().add(link[0]).add(link[1]);
        }
        return links.size();
    }
}
