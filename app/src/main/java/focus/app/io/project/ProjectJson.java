package focus.app.io.project;

import focus.app.model.Document;
import focus.app.model.EditStep;
import focus.app.model.MaskStep;
import focus.app.model.Project;
import focus.inference.image.ImageRect;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The history of a project as JSON. Gathers the edits and masks that it speaks of, each once. */
final class ProjectJson {
    private final ObjectNode json;
    private final ChainTable<MaskStep> steps = new ChainTable<>();
    private final ChainTable<EditStep> edits = new ChainTable<>();
    private final MaskTable masks = new MaskTable();

    ProjectJson(ObjectNode json) {
        this.json = json;
    }

    /** In the order of their patches. */
    List<EditStep> edits() {
        return edits.items();
    }

    MaskTable masks() {
        return masks;
    }

    void write(Project project, List<PackIdentity> packs) {
        ArrayNode named = json.putArray("packs");
        for (PackIdentity pack : packs) {
            named.addObject()
                    .put("id", pack.id())
                    .put("version", pack.version())
                    .put("sha256", pack.sha256());
        }
        ArrayNode history = json.putArray("history");
        for (Project.Version version : project.versions()) {
            write(version, history.addObject());
        }
        json.put("position", project.position());
        ArrayNode all = json.putArray("edits");
        for (int i = 0; i < edits.items().size(); i++) {
            write(edits.items().get(i), i, all.addObject());
        }
        links(edits, json.putArray("stacks"));
        ArrayNode each = json.putArray("steps");
        for (MaskStep step : steps.items()) {
            StepJson.write(step, each.addObject(), masks::id);
        }
        links(steps, json.putArray("chains"));
        ObjectNode coverage = json.putObject("masks");
        masks.write(coverage.putArray("list"));
        coverage.put("tiles", masks.tileCount());
    }

    private void write(Project.Version version, ObjectNode entry) {
        Document document = version.document();
        entry.put("label", version.labelKey());
        entry.put("stack", edits.add(document.edits()));
        entry.put("chain", steps.add(document.selection().steps()));
        entry.put("mask", masks.id(document.selection().mask()));
        entry.put("answered", document.selection().answered());
    }

    private void write(EditStep edit, int index, ObjectNode entry) {
        OpJson.write(edit.op(), entry.putObject("op"));
        entry.put("sentence", edit.sentence());
        entry.put("chain", steps.add(edit.maskSteps()));
        entry.put("seed", edit.seed());
        entry.put("method", edit.result().method());
        entry.put("outside", edit.changedOutside());
        ImageRect region = edit.result().region();
        entry.putArray("region")
                .add(region.x())
                .add(region.y())
                .add(region.width())
                .add(region.height());
        entry.put("coverage", masks.id(edit.result().coverage()));
        entry.put("patch", ProjectFormat.patch(index));
    }

    private static void links(ChainTable<?> table, ArrayNode array) {
        for (int[] link : table.links()) {
            array.addArray().add(link[0]).add(link[1]);
        }
    }
}
