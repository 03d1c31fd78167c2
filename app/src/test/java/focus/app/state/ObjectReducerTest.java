package focus.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Combination;
import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.model.ObjectList;
import focus.app.model.ObjectMask;
import focus.app.model.Selection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ObjectReducerTest {
    /** Two objects, each with an answered click; the second is active. */
    private static EditorState two() {
        EditorState first = Docs.reduce(Docs.open(1), new Action.AddMaskStep(Docs.CLICK));
        EditorState second = Docs.reduce(
                first, Docs.answer(first, Docs.mask(3)), new Action.AddObject(), new Action.AddMaskStep(Docs.click(9)));
        return Docs.reduce(second, Docs.answer(second, Docs.mask(9)));
    }

    private static ObjectList objects(EditorState state) {
        return state.document().orElseThrow().objects();
    }

    private static List<Integer> numbers(EditorState state) {
        return objects(state).all().stream().map(ObjectMask::number).toList();
    }

    @Test
    void promptsGoToTheActiveObjectAndTheOthersStay() {
        EditorState state = two();

        assertThat(objects(state).all()).hasSize(2);
        assertThat(objects(state).all().get(0).selection().steps()).containsExactly(Docs.CLICK);
        assertThat(objects(state).all().get(1).selection().steps()).containsExactly(Docs.click(9));
        assertThat(state.document().orElseThrow().selection().mask().at(9, 0)).isEqualTo(255);
    }

    @Test
    void choosingAnObjectIsNoStepOfTheHistory() {
        EditorState state = two();

        EditorState chosen = Docs.reduce(state, new Action.ActivateObject(0));

        assertThat(chosen.history().entries()).hasSameSizeAs(state.history().entries());
        assertThat(chosen.document().orElseThrow().selection().mask().at(3, 0)).isEqualTo(255);
        assertThat(chosen.dirty()).isEqualTo(state.dirty());
    }

    @Test
    void everyChangeIsUndoneAndRedoneInTheOneHistory() {
        EditorState start = two();
        for (Action action : List.of(
                new Action.AddObject(),
                new Action.RenameObject(0, "dog"),
                new Action.SetObjectColour(0, 0x123456),
                new Action.ShowObject(0, false),
                new Action.LockObject(0, true),
                new Action.DuplicateObject(0),
                new Action.MoveObject(0, 1),
                new Action.DeleteObject(0),
                new Action.CombineObject(0, Combination.ADD))) {
            EditorState changed = Docs.reduce(start, action);
            assertThat(objects(changed)).as(action.toString()).isNotEqualTo(objects(start));
            EditorState back = Docs.reduce(changed, new Action.Undo());
            assertThat(objects(back)).isEqualTo(objects(start));
            assertThat(objects(Docs.reduce(back, new Action.Redo()))).isEqualTo(objects(changed));
        }
    }

    @Test
    void namesAndSeveralObjectsAreWorkThatNoPictureHolds() {
        EditorState open = Docs.open(1);
        assertThat(Docs.reduce(open, new Action.AddMaskStep(Docs.CLICK)).dirty())
                .isFalse();
        assertThat(Docs.reduce(open, new Action.AddObject()).dirty()).isTrue();
        assertThat(Docs.reduce(open, new Action.RenameObject(0, "dog")).dirty()).isTrue();
    }

    @Test
    void whatChangesNothingIsNoStep() {
        EditorState start = two();
        for (Action action : List.of(
                new Action.RenameObject(0, " "),
                new Action.RenameObject(7, "dog"),
                new Action.ShowObject(0, true),
                new Action.LockObject(0, false),
                new Action.MoveObject(0, 0),
                new Action.MoveObject(0, 2),
                new Action.DuplicateObject(-1),
                new Action.DeleteObject(2),
                new Action.ActivateObject(2),
                new Action.CombineObject(1, Combination.ADD))) {
            assertThat(Docs.reduce(start, action).history())
                    .as(action.toString())
                    .isSameAs(start.history());
        }
    }

    static List<Action> changesOfTheSecond() {
        return List.of(
                new Action.AddMaskStep(Docs.INVERT),
                new Action.StartMask(Docs.CLICK),
                new Action.Deselect(),
                new Action.CombineObject(0, Combination.SUBTRACT),
                new Action.RenameObject(1, "cat"),
                new Action.SetObjectColour(1, 0xFF0000),
                new Action.DeleteObject(1));
    }

    @ParameterizedTest
    @MethodSource("changesOfTheSecond")
    void aLockedObjectRefusesChangesAndSaysSo(Action change) {
        EditorState locked = Docs.reduce(two(), new Action.LockObject(1, true));

        EditorState after = Docs.reduce(locked, change);

        assertThat(after.history()).isSameAs(locked.history());
        assertThat(after.notice()).contains(Notice.warning("notice.object.locked"));
        EditorState unlocked = Docs.reduce(after, new Action.LockObject(1, false), change);
        assertThat(unlocked.history()).isNotSameAs(locked.history());
    }

    @Test
    void anEditLeavesALockedSelectionAndTakesAnother() {
        EditorState open = two();
        EditorState locked = Docs.reduce(open, new Action.LockObject(1, true));

        assertThat(Docs.reduce(locked, Docs.edit(locked))
                        .document()
                        .orElseThrow()
                        .selection()
                        .steps())
                .hasSize(1);
        EditorState edited = Docs.reduce(open, Docs.edit(open));
        assertThat(edited.document().orElseThrow().selection().isEmpty()).isTrue();
        assertThat(objects(edited).all().get(0).selection().mask().at(3, 0)).isEqualTo(255);
    }

    @Test
    void workOnAHiddenObjectShowsIt() {
        EditorState hidden = Docs.reduce(two(), new Action.ShowObject(1, false));

        EditorState worked = Docs.reduce(hidden, new Action.AddMaskStep(Docs.INVERT));

        assertThat(objects(worked).current().visible()).isTrue();
    }

    @Test
    void anotherObjectIsCombinedIntoTheActiveOneAsAStep() {
        EditorState joined = Docs.reduce(two(), new Action.CombineObject(0, Combination.ADD));

        assertThat(objects(joined).current().selection().steps().getLast())
                .isInstanceOfSatisfying(MaskStep.LoadStep.class, step -> {
                    assertThat(step.mask().at(3, 0)).isEqualTo(255);
                    assertThat(step.how()).isEqualTo(Combination.ADD);
                });
        assertThat(joined.history().current().orElseThrow().labelKey()).isEqualTo("history.object.combine");
    }

    @Test
    void anAnswerFindsItsObjectThoughAnotherIsActiveNow() {
        EditorState asked = Docs.reduce(two(), new Action.AddMaskStep(Docs.INVERT));
        Action.SelectionComputed answer = Docs.answer(asked, Docs.mask(7));

        EditorState answered = Docs.reduce(asked, new Action.ActivateObject(0), answer);

        assertThat(objects(answered).all().get(1).selection().answered()).isTrue();
        assertThat(objects(answered).all().get(1).selection().mask().at(7, 0)).isEqualTo(255);
        assertThat(objects(answered).all().get(0).selection().mask().at(3, 0)).isEqualTo(255);
    }

    @Test
    void aNewPictureHasOnePlainObject() {
        assertThat(numbers(Docs.open(1))).containsExactly(1);
        assertThat(objects(Docs.open(1)).isPlain()).isTrue();
        assertThat(Docs.open(1).dirty()).isFalse();
    }

    @Test
    void nothingIsPointedAtForALockedObject() {
        EditorState ready = Docs.reduce(two(), new Action.LockObject(1, true));
        Document document = ready.document().orElseThrow();
        EditorState seen = Docs.reduce(ready, new Action.PictureReady(document.id(), document.working()));
        focus.inference.api.Prompt.Click click =
                new focus.inference.api.Prompt.Click(focus.inference.image.ImagePoint.centreOf(3, 3), true);

        assertThat(Docs.reduce(seen, new Action.PointAt(Optional.of(click)))
                        .select()
                        .hover())
                .isEmpty();
        assertThat(Docs.reduce(seen, new Action.ActivateObject(0), new Action.PointAt(Optional.of(click)))
                        .select()
                        .hover())
                .isPresent();
    }

    @Test
    void thereIsAnEndToNewObjects() {
        EditorState state = Docs.open(1);
        Selection nothing = Selection.empty(Docs.SIZE);
        ObjectList many = objects(state);
        while (many.all().size() < ObjectList.MOST) {
            many = many.plus(0, nothing);
        }
        EditorState full = state.withHistory(state.history()
                .amend(new HistoryEntry(
                        "history.open", state.document().orElseThrow().withObjects(many))));

        EditorState after = Docs.reduce(full, new Action.AddObject());

        assertThat(after.history()).isSameAs(full.history());
        assertThat(after.notice().map(Notice::key)).contains("notice.object.many");
    }
}
