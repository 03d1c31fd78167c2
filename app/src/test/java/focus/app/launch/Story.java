package focus.app.launch;

import focus.app.model.Brush;
import focus.app.model.Combination;
import focus.app.model.MaskStep;
import focus.app.model.MaskStep.AreaStep;
import focus.app.model.MaskStep.BrushStep;
import focus.app.model.MaskStep.InvertStep;
import focus.app.model.MaskStep.ModifyStep;
import focus.app.model.MaskStep.NextAnswerStep;
import focus.app.model.MaskStep.PromptStep;
import focus.app.model.Modification;
import focus.app.state.Action;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import java.util.ArrayList;
import java.util.List;

/** What somebody does with the sample photo, dandelions in the evening sun, in an afternoon. */
final class Story {
    private final List<Action> steps = new ArrayList<>();

    private Story() {}

    static List<Action> steps() {
        Story story = new Story();
        story.flowerOnTheRight();
        story.bladeOfGrass();
        story.flowerBehind();
        story.tidyingUp();
        return List.copyOf(story.steps);
    }

    /** A click, a correction, brush and eraser, second thoughts. */
    private void flowerOnTheRight() {
        add(new PromptStep(new Prompt.Click(at(1640.5, 922.5), true)));
        add(new PromptStep(new Prompt.Click(at(1500.5, 1040.5), false)));
        add(new Action.Undo());
        add(new NextAnswerStep());
        add(new Action.Undo());
        add(stroke(false, at(1625, 1040), at(1630, 1075)));
        add(stroke(true, at(1480, 900), at(1480, 960)));
        add(new ModifyStep(Modification.GROW, 6));
        add(new ModifyStep(Modification.FEATHER, 3));
        add(new Action.RemoveSelected("remove it"));
        add(new Action.Undo());
        add(new Action.Redo());
    }

    /** A scribble, a lasso to take in the rest, holes filled. */
    private void bladeOfGrass() {
        add(new PromptStep(new Prompt.Scribble(List.of(at(850, 850), at(835, 920), at(815, 1000)), true)));
        add(new AreaStep(
                List.of(at(860, 810), at(880, 830), at(830, 1079), at(780, 1079), at(810, 960)), Combination.ADD));
        add(new ModifyStep(Modification.FILL_HOLES, 0));
        add(new ModifyStep(Modification.SMOOTH, 4));
        add(new Action.RemoveSelected(""));
        add(new Action.RerunLayer(1));
    }

    /** A box, a change of mind, a polygon taken away, inverted twice. */
    private void flowerBehind() {
        add(new Action.StartMask(new PromptStep(new Prompt.Box(at(985, 725), at(1200, 920)))));
        add(new PromptStep(new Prompt.Click(at(1100.5, 820.5), true)));
        add(new InvertStep());
        add(new InvertStep());
        add(new AreaStep(List.of(at(1180, 700), at(1260, 700), at(1260, 800)), Combination.SUBTRACT));
        add(new ModifyStep(Modification.SHRINK, 1));
        add(new ModifyStep(Modification.GROW, 8));
        add(new Action.RemoveSelected("get rid of this flower"));
    }

    /** Layers compared, one more thing removed, all put in order. */
    private void tidyingUp() {
        add(new Action.ShowLayer(0, false));
        add(new Action.ShowLayer(0, true));
        add(new Action.MoveLayer(0, 2));
        add(new Action.MoveLayer(2, 0));
        add(new Action.GoToHistory(20));
        add(new Action.GoToHistory(24));
        add(new PromptStep(
                new Prompt.Lasso(List.of(at(1540, 350), at(1670, 350), at(1675, 460), at(1600, 475), at(1535, 440)))));
        add(new PromptStep(new Prompt.Scribble(List.of(at(1590, 400), at(1610, 405)), true)));
        add(new ModifyStep(Modification.GROW, 5));
        add(new Action.Deselect());
        add(new Action.Undo());
        add(new Action.RemoveSelected("remove it"));
        add(new Action.SetLayerOpacity(3, 80));
        add(new Action.SetLayerOpacity(3, 90));
    }

    private void add(MaskStep step) {
        add(new Action.AddMaskStep(step));
    }

    private void add(Action action) {
        steps.add(action);
    }

    private static BrushStep stroke(boolean erase, ImagePoint from, ImagePoint to) {
        return new BrushStep(List.of(from, to), new Brush(14, 0.8, erase));
    }

    private static ImagePoint at(double x, double y) {
        return new ImagePoint(x, y);
    }
}
