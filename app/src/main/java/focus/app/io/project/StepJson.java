package focus.app.io.project;

import focus.app.model.Brush;
import focus.app.model.Combination;
import focus.app.model.MaskStep;
import focus.app.model.Modification;
import focus.inference.api.Mask;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Mask steps as JSON. */
final class StepJson {
    /** Far outside any picture, and far inside what arithmetic holds. */
    private static final double FAR = 10_000_000;

    private StepJson() {}

    /** Finds a mask by its number. */
    @FunctionalInterface
    interface MaskById {
        Mask mask(JsonInput id) throws ProjectFormatException;
    }

    /** @param masks numbers the masks that steps refer to */
    static void write(MaskStep step, ObjectNode json, ToIntFunction<Mask> masks) {
        switch (step) {
            case MaskStep.PromptStep(Prompt prompt) -> write(prompt, json, masks);
            case MaskStep.BrushStep(List<ImagePoint> path, Brush brush) -> {
                json.put("type", "brush");
                json.put("radius", brush.radius());
                json.put("hardness", brush.hardness());
                json.put("erase", brush.erase());
                path(path, json);
            }
            case MaskStep.InvertStep _ -> json.put("type", "invert");
            case MaskStep.NextAnswerStep _ -> json.put("type", "next-answer");
            case MaskStep.AreaStep(List<ImagePoint> outline, Combination how) -> {
                json.put("type", "area");
                json.put("how", word(how));
                path(outline, json);
            }
            case MaskStep.LoadStep(Mask mask, Combination how) -> {
                json.put("type", "load");
                json.put("how", word(how));
                json.put("mask", masks.applyAsInt(mask));
            }
            case MaskStep.ModifyStep(Modification what, double amount) -> {
                json.put("type", "modify");
                json.put("what", word(what));
                json.put("amount", amount);
            }
        }
    }

    private static void path(List<ImagePoint> path, ObjectNode json) {
        ArrayNode points = json.putArray("path");
        path.forEach(point -> points.add(point.x()).add(point.y()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void write(Prompt prompt, ObjectNode json, ToIntFunction<Mask> masks) {
        switch (prompt) {
            case Prompt.Click(ImagePoint point, boolean positive) -> {
                json.put("type", "click");
                json.put("positive", positive);
                json.putArray("at").add(point.x()).add(point.y());
            }
            case Prompt.Box(ImagePoint from, ImagePoint to) -> {
                json.put("type", "box");
                json.putArray("at").add(from.x()).add(from.y()).add(to.x()).add(to.y());
            }
            case Prompt.Scribble(List<ImagePoint> path, boolean positive) -> {
                json.put("type", "scribble");
                json.put("positive", positive);
                path(path, json);
            }
            case Prompt.Lasso(List<ImagePoint> path) -> {
                json.put("type", "lasso");
                path(path, json);
            }
            case Prompt.MaskPrompt(Mask mask) -> {
                json.put("type", "mask");
                json.put("mask", masks.applyAsInt(mask));
            }
        }
    }

    static MaskStep read(JsonInput json, MaskById masks) throws ProjectFormatException {
        String type = json.get("type").text();
        return switch (type) {
            case "click" ->
                new MaskStep.PromptStep(new Prompt.Click(
                        points(json.get("at"), 1).getFirst(),
                        json.get("positive").bool()));
            case "box" -> new MaskStep.PromptStep(box(json.get("at")));
            case "mask" -> new MaskStep.PromptStep(new Prompt.MaskPrompt(masks.mask(json.get("mask"))));
            case "scribble" ->
                new MaskStep.PromptStep(new Prompt.Scribble(
                        path(json.get("path"), 1), json.get("positive").bool()));
            case "lasso" -> new MaskStep.PromptStep(new Prompt.Lasso(path(json.get("path"), 3)));
            case "area" -> new MaskStep.AreaStep(path(json.get("path"), 3), how(json));
            case "load" -> new MaskStep.LoadStep(masks.mask(json.get("mask")), how(json));
            case "modify" -> modify(json);
            case "brush" -> brush(json);
            case "next-answer" -> new MaskStep.NextAnswerStep();
            case "invert" -> new MaskStep.InvertStep();
            default -> throw json.wrong("a step of the unknown kind “" + type + "”");
        };
    }

    private static Prompt.Box box(JsonInput json) throws ProjectFormatException {
        List<ImagePoint> corners = points(json, 2);
        ImagePoint from = corners.getFirst();
        ImagePoint to = corners.getLast();
        if (Math.abs(from.x() - to.x()) < 1 || Math.abs(from.y() - to.y()) < 1) {
            throw json.wrong("an empty box");
        }
        return new Prompt.Box(from, to);
    }

    private static MaskStep.BrushStep brush(JsonInput json) throws ProjectFormatException {
        double radius = json.get("radius").number(Double.MIN_NORMAL, FAR);
        double hardness = json.get("hardness").number(0, 1);
        return new MaskStep.BrushStep(
                path(json.get("path"), 1),
                new Brush(radius, hardness, json.get("erase").bool()));
    }

    private static MaskStep.ModifyStep modify(JsonInput json) throws ProjectFormatException {
        Modification what = constant(json.get("what"), Modification.values());
        double amount = json.get("amount").number(0, MaskStep.ModifyStep.MOST);
        if (what.takesAmount() != amount > 0) {
            throw json.get("amount").wrong("an amount of " + amount);
        }
        return new MaskStep.ModifyStep(what, amount);
    }

    private static Combination how(JsonInput json) throws ProjectFormatException {
        return constant(json.get("how"), Combination.values());
    }

    private static <E extends Enum<E>> E constant(JsonInput json, E[] values) throws ProjectFormatException {
        String text = json.text();
        for (E value : values) {
            if (word(value).equals(text)) {
                return value;
            }
        }
        throw json.wrong("the unknown word “" + text + "”");
    }

    private static List<ImagePoint> path(JsonInput json, int fewest) throws ProjectFormatException {
        int count = json.items().size() / 2;
        if (count < fewest) {
            throw json.wrong("too few points");
        }
        return points(json, count);
    }

    private static List<ImagePoint> points(JsonInput json, int count) throws ProjectFormatException {
        List<JsonInput> numbers = json.items(2 * count);
        List<ImagePoint> points = new ArrayList<>(count);
        for (int i = 0; i < numbers.size(); i += 2) {
            points.add(new ImagePoint(
                    numbers.get(i).number(-FAR, FAR), numbers.get(i + 1).number(-FAR, FAR)));
        }
        return points;
    }
}
