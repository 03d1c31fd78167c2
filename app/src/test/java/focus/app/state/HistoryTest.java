package focus.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.app.model.Document;
import focus.app.model.Selection;
import focus.inference.api.Mask;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {
    /** 20x10 samples and a third more for the mip levels. */
    private static final long TILE = 200 + 66;

    private static final Document DOCUMENT = Docs.document(1);

    @Test
    void theOldestAreForgottenWhenTheBudgetIsSpent() {
        History history = History.withBudget(3 * TILE).restart(entry("0", Mask.empty(Docs.SIZE)));
        for (int i = 1; i <= 5; i++) {
            history = history.push(entry("" + i, Docs.mask(i)));
        }

        assertThat(labels(history)).containsExactly("3", "4", "5");
        assertThat(history.position()).isEqualTo(2);
    }

    @Test
    void whatIsSharedIsCountedOnce() {
        Mask shared = Docs.mask(1);
        History history = History.withBudget(TILE).restart(entry("0", shared));
        for (int i = 1; i <= 5; i++) {
            history = history.push(entry("" + i, shared.paint(Docs.SIZE.bounds(), (samples, area) -> {})));
        }

        assertThat(history.entries()).hasSize(6);
    }

    @Test
    void oneStepBackStaysHoweverBigItIs() {
        History history = History.withBudget(1)
                .restart(entry("0", Docs.mask(0)))
                .push(entry("1", Docs.mask(1)))
                .push(entry("2", Docs.mask(2)));

        assertThat(labels(history)).containsExactly("1", "2");
        assertThat(history.canUndo()).isTrue();
    }

    @Test
    void anAnswerThatArrivesLaterCountsToo() {
        History history = History.withBudget(2 * TILE)
                .restart(entry("0", Docs.mask(0)))
                .push(entry("1", Docs.mask(1)))
                .push(entry("2", Mask.empty(Docs.SIZE)));
        assertThat(history.entries()).hasSize(3);

        assertThat(labels(history.amend(entry("2", Docs.mask(2))))).containsExactly("1", "2");
    }

    @Test
    void amendingInTheMiddleKeepsWhatCanBeRedone() {
        History history = History.withBudget(2 * TILE)
                .restart(entry("0", Docs.mask(0)))
                .push(entry("1", Mask.empty(Docs.SIZE)))
                .push(entry("2", Docs.mask(2)))
                .at(1)
                .amend(entry("1", Docs.mask(1)));

        assertThat(labels(history)).containsExactly("0", "1", "2");
        assertThat(history.canRedo()).isTrue();
        assertThat(history.canUndo()).isTrue();
    }

    @Test
    void patchesCountWithTheirMipLevels() {
        Footprint footprint = new Footprint();
        EditorState edited = Docs.reduce(Docs.open(1));
        edited = Reducer.reduce(edited, Docs.edit(edited));

        footprint.add(edited.document().orElseThrow());
        footprint.add(edited.document().orElseThrow());

        assertThat(footprint.bytes()).isEqualTo(2 * 2 * 3 + 4);
    }

    @Test
    void aPositionWithoutEntryIsRefused() {
        History history = History.EMPTY.restart(entry("0", Docs.mask(0)));

        assertThatThrownBy(() -> history.at(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> history.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static HistoryEntry entry(String label, Mask mask) {
        return new HistoryEntry(
                label, DOCUMENT.withSelection(new Selection(List.of(Docs.CLICK), Optional.empty(), mask, true)));
    }

    private static List<String> labels(History history) {
        return history.entries().stream().map(HistoryEntry::labelKey).toList();
    }
}
