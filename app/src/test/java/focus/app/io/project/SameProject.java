package focus.app.io.project;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Combination;
import focus.app.model.Document;
import focus.app.model.EditLayer;
import focus.app.model.EditStep;
import focus.app.model.Layer;
import focus.app.model.LayerMask;
import focus.app.model.MaskStep;
import focus.app.model.ObjectMask;
import focus.app.model.Project;
import focus.inference.api.Mask;
import focus.inference.api.Prompt;
import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;
import focus.inference.image.SampleType;
import java.util.List;

/** Compares projects to the last bit; what is not said here is not kept. */
final class SameProject {
    private SameProject() {}

    static void check(Project found, Project expected) {
        assertThat(found.position()).isEqualTo(expected.position());
        assertThat(found.versions()).hasSameSizeAs(expected.versions());
        for (int i = 0; i < expected.versions().size(); i++) {
            assertThat(found.versions().get(i).labelKey())
                    .isEqualTo(expected.versions().get(i).labelKey());
            check(found.versions().get(i).document(), expected.versions().get(i).document());
        }
    }

    private static void check(Document found, Document expected) {
        assertThat(found.objects().active()).isEqualTo(expected.objects().active());
        assertThat(found.objects().all()).hasSameSizeAs(expected.objects().all());
        for (int i = 0; i < expected.objects().all().size(); i++) {
            check(found.objects().all().get(i), expected.objects().all().get(i));
        }
        assertThat(found.layers()).hasSameSizeAs(expected.layers());
        for (int i = 0; i < expected.layers().size(); i++) {
            check(found.layers().get(i), expected.layers().get(i));
        }
        check(found.unedited(), expected.unedited());
        check(found.clip().frame(0), expected.clip().frame(0));
        check(found.working(), expected.working());
    }

    private static void check(ObjectMask found, ObjectMask expected) {
        assertThat(found.withSelection(expected.selection())).isEqualTo(expected);
        checkSteps(found.selection().steps(), expected.selection().steps());
        assertThat(found.selection().answered()).isEqualTo(expected.selection().answered());
        check(found.selection().mask(), expected.selection().mask());
    }

    private static void check(Layer found, Layer expected) {
        assertThat(found.visible()).isEqualTo(expected.visible());
        if (found instanceof EditLayer edit && expected instanceof EditLayer other) {
            assertThat(edit.opacity()).isEqualTo(other.opacity());
            check(edit.edit(), other.edit());
            assertThat(edit.mask().map(LayerMask::steps)).isEqualTo(other.mask().map(LayerMask::steps));
            other.mask().ifPresent(mask -> check(edit.mask().orElseThrow().mask(), mask.mask()));
        } else {
            assertThat(found).isEqualTo(expected);
        }
    }

    private static void check(EditStep found, EditStep expected) {
        assertThat(found.op()).isEqualTo(expected.op());
        assertThat(found.sentence()).isEqualTo(expected.sentence());
        checkSteps(found.maskSteps(), expected.maskSteps());
        assertThat(found.seed()).isEqualTo(expected.seed());
        assertThat(found.changedOutside()).isEqualTo(expected.changedOutside());
        assertThat(found.result().method()).isEqualTo(expected.result().method());
        assertThat(found.result().region()).isEqualTo(expected.result().region());
        check(found.result().coverage(), expected.result().coverage());
        check(found.result().pixels(), expected.result().pixels());
    }

    private static void checkSteps(List<MaskStep> found, List<MaskStep> expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            if (found.get(i) instanceof MaskStep.PromptStep(Prompt.MaskPrompt(Mask mask))
                    && expected.get(i) instanceof MaskStep.PromptStep(Prompt.MaskPrompt(Mask other))) {
                check(mask, other);
            } else if (found.get(i) instanceof MaskStep.LoadStep(Mask mask, Combination how)
                    && expected.get(i) instanceof MaskStep.LoadStep(Mask other, Combination same)) {
                assertThat(how).isEqualTo(same);
                check(mask, other);
            } else {
                assertThat(found.get(i)).isEqualTo(expected.get(i));
            }
        }
    }

    static void check(Mask found, Mask expected) {
        ImageRect all = expected.size().bounds();
        assertThat(found.size()).isEqualTo(expected.size());
        assertThat(found.read(all, 0)).isEqualTo(expected.read(all, 0));
    }

    static void check(RasterSource found, RasterSource expected) {
        check(
                found.read(expected.size().bounds(), 0),
                expected.read(expected.size().bounds(), 0));
    }

    private static void check(PixelBlock found, PixelBlock expected) {
        assertThat(found.format()).isEqualTo(expected.format());
        if (expected.format().samples() == SampleType.U8) {
            assertThat(found.bytes()).isEqualTo(expected.bytes());
        } else {
            assertThat(found.shorts()).isEqualTo(expected.shorts());
        }
    }
}
