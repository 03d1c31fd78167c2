package focus.app.io.project;

import focus.app.model.CanvasFill;
import focus.app.model.FrameStep;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.Orientation;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Frame steps as JSON. */
final class FrameJson {
    /** Beyond any side of a picture. */
    private static final int FAR = 1_000_000_000;

    private FrameJson() {}

    static void write(FrameStep step, ObjectNode json) {
        switch (step) {
            case FrameStep.Turn(Orientation how) -> {
                json.put("type", "turn");
                json.put("how", how.exif());
            }
            case FrameStep.Crop(ImageRect area) -> {
                json.put("type", "crop");
                area(area, json);
            }
            case FrameStep.Straighten(ImagePoint centre, double degrees, ImageSize size) -> {
                json.put("type", "straighten");
                json.putArray("centre").add(centre.x()).add(centre.y());
                json.put("degrees", degrees);
                size(size, json);
            }
            case FrameStep.Resize(ImageSize size) -> {
                json.put("type", "resize");
                size(size, json);
            }
            case FrameStep.Canvas(ImageRect area, CanvasFill fill) -> {
                json.put("type", "canvas");
                area(area, json);
                json.putArray("fill").add(fill.red()).add(fill.green()).add(fill.blue());
                json.put("transparent", fill.transparent());
            }
        }
    }

    private static void area(ImageRect area, ObjectNode json) {
        json.putArray("area").add(area.x()).add(area.y()).add(area.width()).add(area.height());
    }

    private static void size(ImageSize size, ObjectNode json) {
        json.putArray("size").add(size.width()).add(size.height());
    }

    static FrameStep read(JsonInput json) throws ProjectFormatException {
        String type = json.get("type").text();
        return switch (type) {
            case "turn" -> new FrameStep.Turn(Orientation.ofExif(json.get("how").integer(1, 8)));
            case "crop" -> new FrameStep.Crop(area(json.get("area")));
            case "straighten" -> straighten(json);
            case "resize" -> new FrameStep.Resize(size(json.get("size")));
            case "canvas" -> new FrameStep.Canvas(area(json.get("area")), fill(json));
            default -> throw json.wrong("a frame step of the unknown kind “" + type + "”");
        };
    }

    private static FrameStep straighten(JsonInput json) throws ProjectFormatException {
        List<JsonInput> centre = json.get("centre").items(2);
        return new FrameStep.Straighten(
                new ImagePoint(centre.get(0).number(-FAR, FAR), centre.get(1).number(-FAR, FAR)),
                json.get("degrees").number(-FrameStep.Straighten.MOST, FrameStep.Straighten.MOST),
                size(json.get("size")));
    }

    private static ImageRect area(JsonInput json) throws ProjectFormatException {
        List<JsonInput> numbers = json.items(4);
        return new ImageRect(
                numbers.get(0).integer(-FAR, FAR),
                numbers.get(1).integer(-FAR, FAR),
                numbers.get(2).integer(1, FAR),
                numbers.get(3).integer(1, FAR));
    }

    static ImageSize size(JsonInput json) throws ProjectFormatException {
        List<JsonInput> numbers = json.items(2);
        return new ImageSize(numbers.get(0).integer(1, FAR), numbers.get(1).integer(1, FAR));
    }

    private static CanvasFill fill(JsonInput json) throws ProjectFormatException {
        List<JsonInput> colour = json.get("fill").items(3);
        return new CanvasFill(
                colour.get(0).integer(0, 255),
                colour.get(1).integer(0, 255),
                colour.get(2).integer(0, 255),
                json.get("transparent").bool());
    }
}
