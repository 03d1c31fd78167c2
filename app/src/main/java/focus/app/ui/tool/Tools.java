package focus.app.ui.tool;

import focus.app.state.ToolId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All tools of the canvas, listed once. */
public final class Tools {
    private final Map<ToolId, CanvasTool> byId = new EnumMap<>(ToolId.class);

    /** @throws IllegalArgumentException if an id has no tool or more than one */
    public Tools(List<CanvasTool> tools) {
        for (CanvasTool tool : tools) {
            if (byId.put(tool.id(), tool) != null) {
                throw new IllegalArgumentException("two tools for " + tool.id());
            }
        }
        for (ToolId id : ToolId.values()) {
            if (!byId.containsKey(id)) {
                throw new IllegalArgumentException("no tool for " + id);
            }
        }
    }

    public static Tools standard() {
        return new Tools(List.of(
                new ClickTool(),
                new BoxTool(),
                new ScribbleTool(),
                new LassoTool(),
                new PolygonTool(),
                BrushTool.brush(),
                BrushTool.eraser(),
                new CropTool(),
                new HandTool()));
    }

    /** Tells all tools. */
    public void pictureChanged() {
        byId.values().forEach(CanvasTool::pictureChanged);
    }

    public CanvasTool get(ToolId id) {
        return Objects.requireNonNull(byId.get(id));
    }
}
