package focus.app.io.project;

import focus.inference.api.EditOp;
import tools.jackson.databind.node.ObjectNode;

/** Operations as JSON. */
final class OpJson {
    private OpJson() {}

    static void write(EditOp op, ObjectNode json) {
        switch (op) {
            case EditOp.Remove _ -> json.put("type", "remove");
            case EditOp.Paste _ -> json.put("type", "paste");
        }
    }

    static EditOp read(JsonInput json) throws ProjectFormatException {
        String type = json.get("type").text();
        return switch (type) {
            case "remove" -> new EditOp.Remove();
            case "paste" -> new EditOp.Paste();
            default -> throw json.wrong("an edit of the unknown kind “" + type + "”");
        };
    }
}
