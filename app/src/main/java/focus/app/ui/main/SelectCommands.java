package focus.app.ui.main;

import focus.app.model.Combination;
import focus.app.model.MaskStep;
import focus.app.model.Modification;
import focus.app.state.Action;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.Shortcut;
import java.util.List;
import java.util.function.Consumer;

/** The commands of the Select menu. */
final class SelectCommands {
    /** In the order of the menu; those that ask for an amount end in an ellipsis. */
    static final List<Shortcut> MODIFY = List.of(
            Shortcut.REFINE_EDGE,
            Shortcut.GROW,
            Shortcut.SHRINK,
            Shortcut.FEATHER,
            Shortcut.SMOOTH,
            Shortcut.FILL_HOLES);

    private SelectCommands() {}

    /** @param ask opens the panel that asks for an amount */
    static void connect(EditorCommands commands, EditorPort editor, Consumer<Modification> ask) {
        commands.on(
                Shortcut.SELECT_ALL,
                () -> editor.now()
                        .document()
                        .ifPresent(document -> editor.send(
                                new Action.StartMask(MaskStep.AreaStep.everywhere(document.size(), Combination.ADD)))));
        commands.on(Shortcut.SELECT_SUBJECT, () -> editor.send(new Action.SelectSubject()));
        commands.on(Shortcut.NEXT_ANSWER, () -> editor.send(new Action.AddMaskStep(new MaskStep.NextAnswerStep())));
        commands.on(
                Shortcut.QUICK_MASK,
                () -> editor.send(
                        new Action.ShowQuickMask(!editor.now().select().quickMask())));
        commands.on(Shortcut.FIND_OBJECTS, () -> editor.send(new Action.FindObjects()));
        commands.on(Shortcut.NEW_OBJECT, () -> editor.send(new Action.AddObject()));
        commands.on(Shortcut.NEXT_VIEW, () -> editor.send(new Action.NextSelectionView()));
        commands.on(Shortcut.REFINE_EDGE, () -> ask.accept(Modification.REFINE_EDGE));
        commands.on(Shortcut.GROW, () -> ask.accept(Modification.GROW));
        commands.on(Shortcut.SHRINK, () -> ask.accept(Modification.SHRINK));
        commands.on(Shortcut.FEATHER, () -> ask.accept(Modification.FEATHER));
        commands.on(Shortcut.SMOOTH, () -> ask.accept(Modification.SMOOTH));
        commands.on(
                Shortcut.FILL_HOLES,
                () -> editor.send(new Action.AddMaskStep(new MaskStep.ModifyStep(Modification.FILL_HOLES, 0))));
    }
}
