package focus.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SelectionViewTest {
    @Test
    void oneKeyGoesRoundAllLooks() {
        EditorState overlay = Docs.open(1);
        EditorState ants = Docs.reduce(overlay, new Action.NextSelectionView());
        EditorState quick = Docs.reduce(ants, new Action.NextSelectionView());
        EditorState again = Docs.reduce(quick, new Action.NextSelectionView());

        assertThat(overlay.select().view().ants()).isFalse();
        assertThat(ants.select().view().ants()).isTrue();
        assertThat(ants.select().quickMask()).isFalse();
        assertThat(quick.select().quickMask()).isTrue();
        assertThat(again.select()).isEqualTo(overlay.select());
    }

    @Test
    void theQuickMaskGoesBackToTheLookThatWasChosen() {
        EditorState ants = Docs.reduce(Docs.open(1), new Action.NextSelectionView());

        EditorState back = Docs.reduce(ants, new Action.ShowQuickMask(true), new Action.ShowQuickMask(false));

        assertThat(back.select().view().ants()).isTrue();
    }

    @Test
    void theOverlayNeverVanishesNorHidesThePicture() {
        assertThat(SelectionView.DEFAULT.withOpacity(0).opacity()).isEqualTo(SelectionView.LEAST_OPACITY);
        assertThat(SelectionView.DEFAULT.withOpacity(100).opacity()).isEqualTo(SelectionView.MOST_OPACITY);
        assertThat(SelectionView.DEFAULT.withColour(0xFF123456).colour()).isEqualTo(0x123456);
    }
}
