package focus.inference.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.inference.api.error.ModelException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFieldsTest {
    private static final String FILE = "dir/pack.json";

    @Test
    void readsEveryType() {
        JsonFields json = JsonFields.parse(FILE, """
                {"text": "a", "empty": "", "whole": 7, "half": 0.5, "three": [1, 2.5, -3],
                 "inner": {"deep": "b"}, "list": [{"n": 1}, {"n": 2}], "free": {"x": "1", "y": "2"}}""");

        assertThat(json.text("text")).isEqualTo("a");
        assertThat(json.anyText("empty")).isEmpty();
        assertThat(json.whole("whole", 7, 7)).isEqualTo(7);
        assertThat(json.number("half")).isEqualTo(0.5);
        assertThat(json.numbers("three", 3)).containsExactly(1f, 2.5f, -3f);
        assertThat(json.object("inner").text("deep")).isEqualTo("b");
        assertThat(json.rawObject("inner")).isEqualTo("{\"deep\":\"b\"}");
        assertThat(json.objects("list"))
                .extracting(entry -> entry.whole("n", 0, 9))
                .isEqualTo(List.of(1L, 2L));
        assertThat(json.texts("free")).containsEntry("x", "1").containsEntry("y", "2");
        json.finish();
    }

    @Test
    void namesTheFieldThatNobodyAskedFor() {
        JsonFields json = JsonFields.parse(FILE, "{\"a\": \"x\", \"b\": 1}");
        json.text("a");

        assertThatThrownBy(json::finish)
                .isInstanceOf(ModelException.class)
                .hasMessage("dir/pack.json: unknown field \"b\"; expected only a");
    }

    @Test
    void saysWhereInsideTheFileAValueIsWrong() {
        JsonFields json = JsonFields.parse(FILE, "{\"files\": [{\"bytes\": 1}, {\"bytes\": \"two\"}]}");
        List<JsonFields> files = json.objects("files");

        assertThatThrownBy(() -> files.get(1).whole("bytes", 0, 9))
                .hasMessage("dir/pack.json: files[1].bytes: expected a whole number from 0 to 9, found \"two\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | the field \"v\" is missing",
                "{\"v\": 1.5} | expected a whole number from 0 to 9, found 1.5",
                "{\"v\": 10} | expected a whole number from 0 to 9, found 10",
                "{\"v\": 99999999999999999999} | expected a whole number from 0 to 9, found 99999999999999999999",
                "{\"v\": null} | expected a whole number from 0 to 9, found null",
            })
    void refusesWhatIsNoSuchNumber(String text, String message) {
        expect(text, json -> json.whole("v", 0, 9), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"v\": [1, 2]} | expected 3 numbers, found [1,2]",
                "{\"v\": [1, 2, \"3\"]} | expected 3 numbers, found [1,2,\"3\"]",
                "{\"v\": 1} | expected 3 numbers, found 1",
            })
    void refusesWhatIsNoSuchList(String text, String message) {
        expect(text, json -> json.numbers("v", 3), message);
    }

    @Test
    void refusesBlankTextsAndOtherTypes() {
        expect("{\"v\": \" \"}", json -> json.text("v"), "expected a text, found \" \"");
        expect("{\"v\": 1}", json -> json.anyText("v"), "expected a text, found 1");
        expect("{\"v\": []}", json -> json.object("v"), "expected an object, found []");
        expect("{\"v\": []}", json -> json.objects("v"), "expected a list with at least one entry, found []");
        expect("{\"v\": \"1\"}", json -> json.number("v"), "expected a number, found \"1\"");
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThatThrownBy(() -> JsonFields.parse(FILE, "{\"a\": 1,\n ?}"))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("dir/pack.json: not valid JSON (line 2, column");
        assertThatThrownBy(() -> JsonFields.parse(FILE, "[1]")).hasMessageContaining("expected an object, found [1]");
        assertThatThrownBy(() -> JsonFields.parse(FILE, "{} {}")).hasMessageContaining("not valid JSON");
        assertThatThrownBy(() -> JsonFields.parse(FILE, "{\"a\": 1, \"a\": 2}")).hasMessageContaining("not valid JSON");
        assertThatThrownBy(() -> JsonFields.parse(FILE, "")).hasMessageContaining("expected an object");
    }

    private static void expect(String text, Consumer<JsonFields> read, String message) {
        assertThatThrownBy(() -> read.accept(JsonFields.parse(FILE, text)))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(FILE + ": ")
                .hasMessageEndingWith(message);
    }
}
