package focus.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {
    private final List<String> closed = new ArrayList<>();
    private final Closing closing = new Closing();

    @Test
    void closesTheNewestFirstAndOnlyOnce() {
        closing.own(() -> closed.add("engine"));
        closing.own(() -> closed.add("service"));
        closing.close();
        closing.close();
        assertThat(closed).containsExactly("service", "engine");
    }

    @Test
    void closesTheRestWhenOneFails() {
        closing.own(() -> closed.add("engine"));
        closing.own(() -> {
            throw new IllegalArgumentException("stuck");
        });
        assertThatThrownBy(closing::close)
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("stuck");
        assertThat(closed).containsExactly("engine");
    }
}
