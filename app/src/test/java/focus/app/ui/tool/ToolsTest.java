package focus.app.ui.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.app.state.ToolId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToolsTest {
    @ParameterizedTest
    @EnumSource
    void everyIdHasItsTool(ToolId id) {
        assertThat(Tools.standard().get(id).id()).isEqualTo(id);
    }

    @Test
    void aMissingOrDoubledToolIsRefused() {
        assertThatThrownBy(() -> new Tools(List.of(new ClickTool()))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tools(List.of(new ClickTool(), new ClickTool())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
