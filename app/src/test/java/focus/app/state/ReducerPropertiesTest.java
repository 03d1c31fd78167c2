package focus.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Document;
import focus.app.model.ExportSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds after any sequence of actions. */
class ReducerPropertiesTest {
    private static final int STEPS = 300;
    private static final long BUDGET = 20 * Docs.SIZE.area();

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappensTheHistoryHoldsTheDocumentWithinItsBudget(long seed) {
        Random random = new Random(seed);
        EditorState state = EditorState.initial().withHistory(History.withBudget(BUDGET));
        for (int i = 0; i < STEPS; i++) {
            Action action = randomAction(random, state);
            state = Reducer.reduce(state, action);

            History history = state.history();
            assertThat(history.position())
                    .as("seed %d, step %d, %s", seed, i, action)
                    .isBetween(-1, history.entries().size() - 1);
            assertThat(state.document()).isEqualTo(history.current().map(HistoryEntry::document));
            assertThat(history.position() <= 1 || bytes(history) <= BUDGET)
                    .as("seed %d, step %d, %s: %d bytes", seed, i, action, bytes(history))
                    .isTrue();
            assertThat(state.document().isPresent() || (!state.dirty() && !state.ready()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void undoTakesBackAnyChangeAndRedoBringsItBack(long seed) {
        Random random = new Random(seed);
        EditorState state = Docs.open(1);
        for (int i = 0; i < STEPS; i++) {
            Optional<Document> before = state.document();
            int position = state.history().position();
            Action action = randomAction(random, state);
            EditorState after = Reducer.reduce(state, action);
            if (action instanceof Action.DocumentOpened) {
                continue;
            }
            if (after.history().position() == position + 1
                    && !(action instanceof Action.Redo || action instanceof Action.GoToHistory)) {
                EditorState idle = after.withJob(Optional.empty());
                EditorState undone = Reducer.reduce(idle, new Action.Undo());
                assertThat(undone.document())
                        .as("seed %d, step %d, undo of %s", seed, i, action)
                        .isEqualTo(before);
                assertThat(Reducer.reduce(undone, new Action.Redo()).document())
                        .as("seed %d, step %d, redo of %s", seed, i, action)
                        .isEqualTo(after.document());
            }
            state = after;
        }
    }

    private static long bytes(History history) {
        Footprint footprint = new Footprint();
        history.entries().forEach(entry -> footprint.add(entry.document()));
        return footprint.bytes();
    }

    private static Action randomAction(Random random, EditorState state) {
        long id = state.document().map(Document::id).orElse(0L);
        List<Action> possible = List.of(
                new Action.DocumentOpened(Docs.document(random.nextInt(20) == 0 || id == 0 ? id + 1 : id)),
                new Action.AddMaskStep(Docs.click(random.nextInt(20))),
                new Action.AddMaskStep(Docs.stroke(random.nextInt(20), random.nextBoolean())),
                new Action.AddMaskStep(Docs.INVERT),
                new Action.Deselect(),
                new Action.Undo(),
                new Action.Redo(),
                new Action.GoToHistory(random.nextInt(-1, 20)),
                new Action.RemoveSelected(""),
                new Action.Export(ExportSpec.DEFAULT, Path.of("x.png"), random.nextBoolean()),
                new Action.OpenFile(Path.of("y.png")),
                new Action.JobStarted(new Job(random.nextInt(3), kind(random), "", -1)),
                new Action.JobEnded(random.nextInt(3)),
                new Action.JobEnded(random.nextInt(3)),
                new Action.ShowBefore(random.nextBoolean()),
                new Action.DismissNotice());
        int choice = random.nextInt(possible.size() + 12);
        if (choice < possible.size() && !(choice == 0 && random.nextInt(10) > 0)) {
            return possible.get(choice);
        }
        if (state.document().isEmpty()) {
            return possible.getFirst();
        }
        return choice % 3 == 0 ? Docs.edit(state) : Docs.answer(state, Docs.mask(random.nextInt(20)));
    }

    private static Job.Kind kind(Random random) {
        return List.of(Job.Kind.OPEN, Job.Kind.EDIT, Job.Kind.SAVE).get(random.nextInt(3));
    }
}
