package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.app.io.colour.ColourReading;
import focus.app.io.colour.MatrixProfile;
import focus.app.model.EditStep;
import focus.app.model.Layer;
import focus.app.model.MaskStep;
import focus.inference.api.EditOp;
import focus.inference.api.Feedback;
import focus.inference.api.error.EditException;
import focus.inference.image.ColourProfile;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SampleType;
import focus.inference.image.SrgbConverter;
import focus.inference.image.TiledRaster;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PastingTest {
    private static final PixelFormat RGBA = new PixelFormat(4, SampleType.U8, ColourProfile.SRGB);

    /** Opaque, half transparent, transparent, and a second row of the same. */
    private static PixelBlock copied() {
        PixelBlock pixels = PixelBlock.allocate(3, 2, RGBA);
        for (int i = 0; i < 6; i++) {
            pixels.bytes()[4 * i] = (byte) 200;
            pixels.bytes()[4 * i + 1] = 100;
            pixels.bytes()[4 * i + 2] = 0;
            pixels.bytes()[4 * i + 3] = (byte) (i % 3 == 0 ? 255 : i % 3 == 1 ? 128 : 0);
        }
        return pixels;
    }

    @Test
    void laysPixelsAroundThePointAsOpaqueAsTheyAre() {
        RasterSource picture = Fakes.picture(50);
        EditRunner.Edited edited = Pasting.over(picture, copied(), new ImagePoint(7.5, 4));

        assertThat(edited.step().op()).isEqualTo(new EditOp.Paste());
        assertThat(edited.step().result().region()).isEqualTo(new ImageRect(6, 3, 3, 2));
        assertThat(edited.step().changedOutside()).isZero();
        assertThat(edited.step().maskSteps()).singleElement().isInstanceOf(MaskStep.LoadStep.class);
        PixelBlock all = edited.working().read(Fakes.SIZE.bounds(), 0);
        assertThat(rgb(all, 6, 3)).containsExactly(200, 100, 0);
        // 50 * 127 / 255 + 200 * 128 / 255, and so on.
        assertThat(rgb(all, 7, 3)).containsExactly(125, 75, 25);
        assertThat(rgb(all, 8, 3)).containsExactly(50, 50, 50);
        assertThat(rgb(all, 5, 3)).containsExactly(50, 50, 50);
    }

    @Test
    void showsWhateverLiesBelowThroughWhatIsTransparent() {
        EditStep step = Pasting.over(Fakes.picture(50), copied(), new ImagePoint(7.5, 4))
                .step();
        PixelBlock other = Layer.of(step).over(Fakes.picture(250)).read(Fakes.SIZE.bounds(), 0);
        assertThat(rgb(other, 6, 3)).containsExactly(200, 100, 0);
        assertThat(rgb(other, 7, 3)).containsExactly(225, 175, 125);
        assertThat(rgb(other, 8, 3)).containsExactly(250, 250, 250);
        PixelBlock faint =
                Layer.of(step).withOpacity(50).over(Fakes.picture(50)).read(Fakes.SIZE.bounds(), 0);
        assertThat(rgb(faint, 6, 3)).containsExactly(125, 75, 25);
    }

    @Test
    void staysInsideAndCutsWhatIsLargerThanThePicture() {
        RasterSource picture = Fakes.picture(50);
        assertThat(Pasting.over(picture, copied(), new ImagePoint(0, 0))
                        .step()
                        .result()
                        .region())
                .isEqualTo(new ImageRect(0, 0, 3, 2));
        assertThat(Pasting.over(picture, copied(), new ImagePoint(100, 7.9))
                        .step()
                        .result()
                        .region())
                .isEqualTo(new ImageRect(13, 6, 3, 2));
        PixelBlock wide = PixelBlock.allocate(20, 4, PixelFormat.SRGB8);
        Arrays.fill(wide.bytes(), (byte) 9);
        EditRunner.Edited cut = Pasting.over(picture, wide, new ImagePoint(0, 4));
        assertThat(cut.step().result().region()).isEqualTo(new ImageRect(0, 2, 16, 4));
        assertThat(rgb(cut.working().read(Fakes.SIZE.bounds(), 0), 15, 5)).containsExactly(9, 9, 9);
    }

    @Test
    void bringsSrgbIntoTheDepthAndTheColoursOfThePicture() {
        ColourReading reading = ColourReading.ofRgb(MatrixProfile.of(12, 13));
        PixelFormat format = new PixelFormat(4, SampleType.U16, reading.profile());
        RasterSource picture = TiledRaster.of(PixelBlock.allocate(16, 8, format), reading.srgb());
        RasterSource working =
                Pasting.over(picture, copied(), new ImagePoint(7.5, 4)).working();
        PixelBlock shown = working.readSrgb(Fakes.SIZE.bounds(), 0);
        for (int c = 0; c < 4; c++) {
            assertThat(shown.sample(6, 3, c))
                    .as("channel " + c)
                    .isBetween(
                            List.of(199, 99, 0, 255).get(c),
                            List.of(201, 101, 2, 255).get(c));
        }
        assertThat(shown.sample(7, 3, 0))
                .as("over nothing only the colour of the pasted")
                .isBetween(199, 201);
        assertThat(shown.sample(7, 3, 3)).isEqualTo(128);
        assertThat(shown.sample(8, 3, 3)).isZero();
    }

    @Test
    void isDoneAgainOnPicturesOfTheSameKindAlone() {
        EditStep step = Pasting.over(Fakes.picture(50), copied(), new ImagePoint(7.5, 4))
                .step();
        RecipeRunner recipes = new RecipeRunner(
                () -> {
                    throw new AssertionError("no network is needed");
                },
                new EditRunner(new Fakes.WhiteRemover(false)));
        RecipeRunner.Result result =
                recipes.run(List.of(Layer.of(step)), Fakes.SIZE, Fakes.picture(250), Feedback.NONE);
        assertThat(rgb(result.picture().read(Fakes.SIZE.bounds(), 0), 7, 3)).containsExactly(225, 175, 125);
        assertThat(result.changedOutside()).isZero();
        ImageSize twice = new ImageSize(32, 16);
        RasterSource large = TiledRaster.of(PixelBlock.allocate(32, 16, PixelFormat.SRGB8), SrgbConverter.PLAIN);
        assertThat(large.size()).isEqualTo(twice);
        assertThatThrownBy(() -> recipes.run(List.of(Layer.of(step)), Fakes.SIZE, large, Feedback.NONE))
                .isInstanceOf(EditException.class)
                .hasMessageContaining("Paste it there by hand");
    }

    @Test
    void saysThatThereIsNothingToSee() {
        PixelBlock nothing = PixelBlock.allocate(3, 2, RGBA);
        assertThatThrownBy(() -> Pasting.over(Fakes.picture(50), nothing, new ImagePoint(4, 4)))
                .isInstanceOf(EditException.class)
                .hasMessageContaining("wholly transparent");
    }

    private static List<Integer> rgb(PixelBlock block, int x, int y) {
        return List.of(block.sample(x, y, 0), block.sample(x, y, 1), block.sample(x, y, 2));
    }
}
