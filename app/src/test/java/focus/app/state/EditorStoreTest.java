package focus.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class EditorStoreTest {
    private static final Action BRUSH = new Action.ChooseTool(ToolId.BRUSH);
    private static final Action BOX = new Action.ChooseTool(ToolId.BOX);

    private final EditorStore store = new EditorStore(EditorState.initial());
    private final List<String> log = new ArrayList<>();

    @Test
    void aSubscriberHearsThePresentStateAndEveryNewOne() {
        store.subscribe(state -> log.add(state.tool().name()));
        store.dispatch(BRUSH);
        store.dispatch(new Action.DismissNotice());
        store.dispatch(BOX);

        assertThat(log).startsWith("CLICK", "BRUSH").endsWith("BOX");
    }

    @Test
    void anObserverSeesWhatTheActionChanged() {
        store.observe((action, before, after) -> log.add(before.tool() + " -> " + after.tool()));

        store.dispatch(BRUSH);

        assertThat(log).containsExactly("CLICK -> BRUSH");
    }

    @Test
    void anActionFromWithinWaitsUntilEverybodyHasHeard() {
        store.observe((action, before, after) -> {
            log.add("observer " + after.tool());
            if (after.tool() == ToolId.BRUSH) {
                store.dispatch(BOX);
                assertThat(store.state().tool()).isEqualTo(ToolId.BRUSH);
            }
        });
        store.subscribe(state -> log.add("subscriber " + state.tool()));
        log.clear();

        store.dispatch(BRUSH);

        assertThat(log).containsExactly("observer BRUSH", "subscriber BRUSH", "observer BOX", "subscriber BOX");
    }

    @Test
    void aClosedSubscriptionHearsNothingEvenOfTheRoundThatClosedIt() {
        List<EditorStore.Subscription> second = new ArrayList<>();
        store.subscribe(state -> second.forEach(EditorStore.Subscription::close));
        second.add(store.subscribe(state -> log.add(state.tool().name())));
        log.clear();

        store.dispatch(BRUSH);
        second.getFirst().close();

        assertThat(log).isEmpty();
    }

    @Test
    void whoFailsKeepsNobodyElseFromHearing() {
        store.observe((action, before, after) -> {
            throw new IllegalStateException("first");
        });
        store.observe((action, before, after) -> {
            throw new IllegalArgumentException("second");
        });
        store.subscribe(state -> log.add(state.tool().name()));

        assertThatThrownBy(() -> store.dispatch(BRUSH))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .isInstanceOf(IllegalArgumentException.class));

        assertThat(log).containsExactly("CLICK", "BRUSH");
        assertThat(store.state().tool()).isEqualTo(ToolId.BRUSH);
    }

    @Test
    void anotherThreadIsTurnedAway() {
        CompletableFuture<Void> elsewhere = CompletableFuture.runAsync(() -> store.dispatch(BRUSH));

        assertThatThrownBy(elsewhere::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(store.state().tool()).isEqualTo(ToolId.CLICK);
    }
}
