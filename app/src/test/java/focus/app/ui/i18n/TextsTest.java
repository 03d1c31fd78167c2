package focus.app.ui.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.format.PictureFormat;
import focus.app.model.CanvasAnchor;
import focus.app.model.CropRatio;
import focus.app.model.ExportSpec;
import focus.app.model.Modification;
import focus.app.model.SideUnit;
import focus.app.state.AreaMode;
import focus.app.state.EdgeView;
import focus.app.state.Job;
import focus.app.state.ToolId;
import focus.app.ui.control.Shortcut;
import focus.app.ui.theme.ThemeChoice;
import focus.inference.api.PlanStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    private static final Path APP = Path.of("src/main/java");
    private static final Path INFERENCE = Path.of("../inference/src/main/java");
    private static final Path BUNDLES = Path.of("src/main/resources/focus/app/ui/i18n");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z][a-z-]*)+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]");
    private static final Pattern STAGE = Pattern.compile("(?:\\.progress\\(\\s*|STAGE[A-Z_]* = )\"([a-z-]+)\"");

    /** What slots can say that is not copied from the sentence; a medium amount goes unsaid. */
    private static final String PLAN_VALUES =
            "exposure contrast saturation temperature sharpness blur pixelate more less small strong left right up down centre"
                    + " sides all remove colour picture words question unclear unsupported";

    @Test
    void everyFileOfSentencesIsABundle() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(Bundle.values())
                            .flatMap(bundle -> Stream.of(bundle.file(""), bundle.file("zh")))
                            .toList());
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(keys("zh")).isEqualTo(keys(""));
    }

    @Test
    void everySentenceUsesTheSamePlaceholdersInBothLanguages() throws IOException {
        Map<String, String> english = sentences("");
        sentences("zh")
                .forEach((key, chinese) ->
                        assertThat(placeholders(chinese)).as(key).isEqualTo(placeholders(english.get(key))));
    }

    @Test
    void noSentenceHasAnApostropheThatTheFormatWouldSwallow() throws IOException {
        assertThat(sentences("").values()).noneMatch(sentence -> sentence.contains("'"));
        assertThat(sentences("zh").values()).noneMatch(sentence -> sentence.contains("'"));
    }

    @Test
    void everyKeyThatTheCodeNamesExists() {
        Set<String> sections = ENGLISH.keys().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        Set<String> named = literals(APP).stream()
                .filter(literal -> sections.contains(literal.substring(0, literal.indexOf('.'))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(60);
        assertThat(ENGLISH.keys()).containsAll(named);
    }

    @Test
    void everyKeyThatIsPutTogetherExists() {
        assertThat(ENGLISH.keys()).containsAll(composed());
    }

    @Test
    void everyStageThatTheEngineReportsHasAName() {
        Set<String> stages = new TreeSet<>(found(INFERENCE, STAGE));
        stages.addAll(found(APP, STAGE));
        assertThat(ENGLISH.keys())
                .containsAll(stages.stream().map(stage -> "stage." + stage).toList());
    }

    @Test
    void noSentenceIsLeftOver() {
        Set<String> used = new TreeSet<>(literals(APP));
        used.addAll(composed());
        Set<String> leftOver = new TreeSet<>(ENGLISH.keys());
        leftOver.removeAll(used);
        leftOver.removeIf(key -> key.matches("(stage|notice|canvas|picture)\\..*"));
        assertThat(leftOver).isEmpty();
    }

    @Test
    void aKeyThatNoBundleHasIsShownAsItIs() {
        assertThat(ENGLISH.get("The disk is full: {0}, isn't it?", "x")).isEqualTo("The disk is full: {0}, isn't it?");
    }

    @Test
    void anUnknownLanguageGetsEnglish() {
        assertThat(Texts.of(Locale.forLanguageTag("fi")).get("command.open")).isEqualTo("Open…");
    }

    @Test
    void countsAgreeInNumber() {
        assertThat(ENGLISH.get("status.outside", 0)).isEqualTo("0 pixels changed outside");
        assertThat(ENGLISH.get("status.outside", 1)).isEqualTo("1 pixel changed outside");
        assertThat(ENGLISH.get("status.outside", 1200)).isEqualTo("1,200 pixels changed outside");
    }

    private static List<String> composed() {
        List<String> keys = new ArrayList<>();
        Stream.of(Shortcut.values()).map(Shortcut::labelKey).forEach(keys::add);
        Stream.of(Shortcut.Group.values()).map(Shortcut.Group::labelKey).forEach(keys::add);
        Stream.of(PlanStep.Operation.values())
                .map(operation -> "plan.op." + operation.word())
                .forEach(keys::add);
        Stream.of(PLAN_VALUES.split(" ")).map(value -> "plan.value." + value).forEach(keys::add);
        Stream.of(ToolId.values()).map(tool -> "hint." + lower(tool)).forEach(keys::add);
        Stream.of(CropRatio.values())
                .map(ratio -> "crop.ratio." + lower(ratio).replace('_', '-'))
                .forEach(keys::add);
        Stream.of(ThemeChoice.values()).map(theme -> "theme." + lower(theme)).forEach(keys::add);
        Stream.of(Job.Kind.values()).map(kind -> "job." + lower(kind)).forEach(keys::add);
        for (String mouse : List.of("minus", "pan", "zoom", "brush", "point", "press")) {
            keys.add("mouse." + mouse);
            keys.add("mouse." + mouse + ".how");
        }
        Stream.of(ExportSpec.Content.values())
                .map(content -> "export.content." + lower(content).replace('_', '-'))
                .forEach(keys::add);
        Stream.of(ExportSpec.Format.values())
                .map(format -> "export.format." + lower(format))
                .forEach(keys::add);
        Stream.of(PictureFormat.values())
                .map(format -> "file-type." + lower(format))
                .forEach(keys::add);
        for (AreaMode mode : AreaMode.values()) {
            keys.add("area." + lower(mode));
            keys.add("area." + lower(mode) + ".tip");
        }
        Stream.of(Modification.values())
                .map(what -> "modify." + lower(what).replace('_', '-'))
                .forEach(keys::add);
        Stream.of(EdgeView.values())
                .map(view -> "edge.view." + lower(view).replace('_', '-'))
                .forEach(keys::add);
        for (String look : List.of("overlay", "ants", "quick")) {
            keys.add("selection-view." + look + ".tip");
        }
        for (CanvasAnchor anchor : CanvasAnchor.values()) {
            keys.add("size.anchor." + lower(anchor).replace('_', '-'));
        }
        Stream.of(SideUnit.values()).map(unit -> "size.unit." + lower(unit)).forEach(keys::add);
        for (String fill : List.of("transparent", "white", "black", "colour")) {
            keys.add("size.fill." + fill);
        }
        for (String tool : List.of("hide", "show")) {
            keys.add("mask-bar." + tool + ".tip");
        }
        keys.add("hint.mask.brush");
        keys.add("hint.mask.eraser");
        keys.add("sign.plus.tip");
        keys.add("sign.minus.tip");
        return keys;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> literals(Path root) {
        return found(root, LITERAL);
    }

    private static List<String> found(Path root, Pattern pattern) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> pattern.matcher(read(file)).results())
                    .map((MatchResult match) -> match.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** @param language a code; empty for English */
    private static Set<String> keys(String language) throws IOException {
        return new TreeSet<>(sentences(language).keySet());
    }

    /** A key that two bundles have fails. */
    private static Map<String, String> sentences(String language) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Bundle bundle : Bundle.values()) {
            lines.addAll(Files.readAllLines(BUNDLES.resolve(bundle.file(language))));
        }
        return lines.stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
    }
}
