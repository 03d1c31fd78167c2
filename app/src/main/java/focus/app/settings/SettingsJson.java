package focus.app.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link AppSettings} as JSON. What is missing or makes no sense takes its default; the rest counts. */
final class SettingsJson {
    private final JsonMapper mapper = JsonMapper.builder().build();

    String write(AppSettings settings) {
        ObjectNode json = mapper.createObjectNode();
        json.put("theme", settings.theme().name().toLowerCase(Locale.ROOT));
        ArrayNode recent = json.putArray("recentFiles");
        settings.recentFiles().forEach(file -> recent.add(file.toString()));
        settings.openFolder().ifPresent(folder -> json.put("openFolder", folder.toString()));
        settings.saveFolder().ifPresent(folder -> json.put("saveFolder", folder.toString()));
        json.put("historyShown", settings.window().historyShown());
        json.put("firstSteps", settings.window().firstSteps());
        settings.window().language().ifPresent(language -> json.put("language", language));
        OverlaySetting overlay = settings.overlay();
        json.putObject("overlay")
                .put("colour", "#%06x".formatted(overlay.colour()))
                .put("opacity", overlay.opacity())
                .put("ants", overlay.ants())
                .put("still", overlay.still())
                .put("hover", overlay.hover());
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    /** @return empty if the text is no JSON object at all */
    Optional<AppSettings> read(String text) {
        try {
            JsonNode json = mapper.readTree(text);
            return json.isObject() ? Optional.of(settings(json)) : Optional.empty();
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    private static AppSettings settings(JsonNode json) {
        List<Path> recent = new ArrayList<>();
        json.path("recentFiles").forEach(file -> path(file).ifPresent(recent::add));
        return new AppSettings(
                theme(json.path("theme")),
                recent,
                path(json.path("openFolder")),
                path(json.path("saveFolder")),
                window(json),
                overlay(json.path("overlay")));
    }

    private static WindowSetting window(JsonNode json) {
        WindowSetting usual = WindowSetting.DEFAULT;
        return new WindowSetting(
                json.path("historyShown").asBoolean(usual.historyShown()),
                json.path("firstSteps").asBoolean(usual.firstSteps()),
                Optional.of(json.path("language").asString("")).filter(tag -> tag.matches("[a-z]{2,3}")));
    }

    private static OverlaySetting overlay(JsonNode json) {
        OverlaySetting usual = OverlaySetting.DEFAULT;
        return new OverlaySetting(
                colour(json.path("colour").asString(""), usual.colour()),
                json.path("opacity").asInt(usual.opacity()),
                json.path("ants").asBoolean(usual.ants()),
                json.path("still").asBoolean(usual.still()),
                json.path("hover").asBoolean(usual.hover()));
    }

    private static int colour(String text, int otherwise) {
        return text.matches("#[0-9a-fA-F]{6}") ? Integer.parseInt(text.substring(1), 16) : otherwise;
    }

    private static ThemeSetting theme(JsonNode node) {
        for (ThemeSetting theme : ThemeSetting.values()) {
            if (theme.name().equalsIgnoreCase(node.asString(""))) {
                return theme;
            }
        }
        return AppSettings.DEFAULT.theme();
    }

    private static Optional<Path> path(JsonNode node) {
        if (!node.isString() || node.asString().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(node.asString()));
        } catch (InvalidPathException damaged) {
            return Optional.empty();
        }
    }
}
