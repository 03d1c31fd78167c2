package focus.app.io.project;

import focus.app.model.CanvasFill;
import focus.app.model.Document;
import focus.app.model.EditStep;
import focus.app.model.FrameStep;
import focus.app.model.Layer;
import focus.app.model.MaskStep;
import focus.app.model.Project;
import focus.app.model.Selection;
import focus.inference.api.EditOp;
import focus.inference.api.EditResult;
import focus.inference.api.Mask;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.Orientation;
import java.util.ArrayList;
import java.util.List;

/** A project with frame steps of every kind among its layers. */
final class FramedProject {
    private FramedProject() {}

    /**
     * @param edited what it begins with
     * @return its versions, then each kind of frame step, a selection that was carried, and edits in the last frame
     */
    static Project of(Project edited) {
        List<Project.Version> versions = new ArrayList<>(edited.versions());
        Document document = versions.getLast().document();
        document = document.withSelection(Selection.of(ProjectFixture.mask(30)));
        versions.add(new Project.Version("history.load", document));
        List<FrameStep> steps = List.of(
                new FrameStep.Crop(new ImageRect(10, 20, 200, 220)),
                new FrameStep.Turn(Orientation.QUARTER_TURN_LEFT),
                new FrameStep.Turn(Orientation.MIRRORED),
                new FrameStep.Canvas(new ImageRect(-30, -5, 400, 300), new CanvasFill(1, 2, 250, true)),
                new FrameStep.Straighten(new ImagePoint(180.5, 140.25), 4.25, new ImageSize(300, 200)),
                new FrameStep.Resize(new ImageSize(50, 40)));
        for (FrameStep step : steps) {
            document = document.withFrame(step);
            versions.add(new Project.Version("history.crop", document));
        }
        document = edited(document);
        versions.add(new Project.Version("history.remove", document));
        document = document.withFrame(new FrameStep.Turn(Orientation.HALF_TURN));
        versions.add(new Project.Version("history.rotate-half", document));
        List<Layer> layers = new ArrayList<>(document.layers());
        layers.set(layers.size() - 1, layers.getLast().withVisible(false));
        versions.add(new Project.Version("history.layer.hide", document.withLayers(layers)));
        return new Project(versions, versions.size() - 2);
    }

    private static Document edited(Document document) {
        ImageRect region = new ImageRect(3, 4, 20, 10);
        Mask mask = Mask.full(document.size());
        EditResult result = new EditResult(
                region, ProjectFixture.pattern(region.size(), document.working().format(), 5), mask, "test method");
        EditStep step = new EditStep(
                new EditOp.Remove(),
                "",
                List.of(new MaskStep.LoadStep(mask, focus.app.model.Combination.ADD)),
                3,
                result,
                0);
        return document.withEdit(step, Layer.of(step).over(document.working()));
    }
}
