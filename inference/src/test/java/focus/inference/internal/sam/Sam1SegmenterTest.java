package focus.inference.internal.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import focus.inference.api.Feedback;
import focus.inference.api.ManualFeedback;
import focus.inference.api.Mask;
import focus.inference.api.MaskProposal;
import focus.inference.api.Prompt;
import focus.inference.api.Segmenter.EncodedPicture;
import focus.inference.api.error.ModelException;
import focus.inference.feature.FeatureStore;
import focus.inference.feature.FolderFeatureStore;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import focus.inference.image.Pictures;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.internal.ort.SessionConfig;
import focus.inference.internal.ort.TestRuntime;
import focus.inference.internal.pack.FolderPackStore;
import focus.inference.internal.pack.TestPack;
import focus.inference.pack.PackManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With networks that show what they are given: see the fixtures' generator. */
class Sam1SegmenterTest {
    private static final Prompt CLICK = new Prompt.Click(ImagePoint.centreOf(8, 4), true);
    private static final Prompt BOX = new Prompt.Box(new ImagePoint(0.5, 0.5), new ImagePoint(16.5, 8.5));

    @TempDir
    private Path packs;

    private Sam1Segmenter load(TestPack pack) throws IOException {
        pack.write();
        return loadWritten();
    }

    private Sam1Segmenter loadWritten() {
        return loadWritten(FeatureStore.NONE);
    }

    private Sam1Segmenter loadWritten(FeatureStore kept) {
        PackManifest manifest = new FolderPackStore(List.of(packs)).find("tiny").orElseThrow();
        return new Sam1Loader(TestRuntime.start(), kept)
                .load(manifest, Objects.requireNonNull(manifest.roles().get("segmenter")), new SessionConfig(1, false));
    }

    /** 32 x 16, black on the left and white on the right; the network sees it at 64 x 32. */
    private static RasterSource halves() {
        PixelBlock pixels = Pictures.uniform(32, 16, PixelFormat.SRGB8, 0, 0, 0);
        pixels.copyFrom(Pictures.uniform(16, 16, PixelFormat.SRGB8, 255, 255, 255), 0, 0, 16, 0, new ImageSize(16, 16));
        return Pictures.raster(pixels);
    }

    private static float qualityOf(MaskProposal proposal, int mask) {
        return proposal.candidates().get(mask).quality();
    }

    @Test
    void oneClickGivesItsPointAndThePaddingPoint() throws IOException {
        try (Sam1Segmenter segmenter = load(TinyPack.in(packs));
                EncodedPicture picture = segmenter.encode(halves(), Feedback.NONE)) {
            MaskProposal proposal = picture.segment(List.of(CLICK), Optional.empty(), Feedback.NONE);

            // the scores are: 2 points, labels 1 - 1, x 2 * 8, y 2 * 4; with two points the first comes last
            assertThat(proposal.candidates())
                    .extracting(MaskProposal.Candidate::quality)
                    .containsExactly(16f, 8f, 0f, 2f);
        }
    }

    @Test
    void aBoxMeansOneThingSoTheFirstMaskComesFirst() throws IOException {
        try (Sam1Segmenter segmenter = load(TinyPack.in(packs));
                EncodedPicture picture = segmenter.encode(halves(), Feedback.NONE)) {
            MaskProposal proposal = picture.segment(List.of(BOX), Optional.empty(), Feedback.NONE);

            assertThat(proposal.candidates())
                    .extracting(MaskProposal.Candidate::quality)
                    .containsExactly(2f, 32f, 16f, 5f);
        }
    }

    @Test
    void theMaskLiesWhereThePictureIsBright() throws IOException {
        try (Sam1Segmenter segmenter = load(TinyPack.in(packs));
                EncodedPicture picture = segmenter.encode(halves(), Feedback.NONE)) {
            MaskProposal proposal = picture.segment(List.of(CLICK), Optional.empty(), Feedback.NONE);
            // x is the second score, so the best candidate is the second channel: (value - 0.25) / 1
            Mask mask = proposal.best().logits().toMask();

            assertThat(mask.at(8, 8)).isZero();
            assertThat(mask.at(24, 8)).isEqualTo(255);
            assertThat(mask.area()).isBetween(16L * 14, 16L * 18);
            assertThat(proposal.best().logits().values()[15]).isEqualTo(0.75f);
            assertThat(proposal.best().logits().values()[0]).isEqualTo(-0.25f);
        }
    }

    @Test
    void thePreviousAnswerIsFedBack() throws IOException {
        try (Sam1Segmenter segmenter = load(TinyPack.in(packs));
                EncodedPicture picture = segmenter.encode(halves(), Feedback.NONE)) {
            MaskProposal first = picture.segment(List.of(CLICK), Optional.empty(), Feedback.NONE);
            assertThat(first.candidates().getLast().logits().values()).containsOnly(0);

            MaskProposal second = picture.segment(
                    List.of(CLICK, CLICK), Optional.of(first.best().logits()), Feedback.NONE);
            // with three points the first mask is chosen, which shows the mask input
            assertThat(qualityOf(second, 0)).isEqualTo(3);
            assertThat(second.best().logits().values())
                    .containsExactly(first.best().logits().values());

            MaskProposal third = picture.segment(List.of(CLICK, CLICK), Optional.empty(), Feedback.NONE);
            assertThat(third.best().logits().values()).containsOnly(0);
        }
    }

    @Test
    void aPictureSeenInAnEarlierRunAnswersTheSame() throws IOException {
        TinyPack.in(packs).write();
        Path folder = packs.resolve("kept");
        FolderFeatureStore kept = new FolderFeatureStore(folder, 1 << 20, Runnable::run, InstantSource.system());
        float[] first = bestOf(kept, halves());
        assertThat(kept.usage().files()).isEqualTo(1);
        Path file;
        try (Stream<Path> files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
        FileTime before = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file, before);

        assertThat(bestOf(kept, halves())).containsExactly(first);
        assertThat(Files.getLastModifiedTime(file)).as("was read").isGreaterThan(before);
        assertThat(kept.usage().files()).isEqualTo(1);
        bestOf(kept, Pictures.raster(Pictures.uniform(32, 16, PixelFormat.SRGB8, 0, 0, 9)));
        assertThat(kept.usage().files()).isEqualTo(2);
    }

    private float[] bestOf(FeatureStore kept, RasterSource photo) {
        try (Sam1Segmenter segmenter = loadWritten(kept);
                EncodedPicture picture = segmenter.encode(photo, Feedback.NONE)) {
            return picture.segment(List.of(CLICK), Optional.empty(), Feedback.NONE)
                    .best()
                    .logits()
                    .values();
        }
    }

    @Test
    void picturesOfDifferentShapesTakeTurns() throws IOException {
        RasterSource tall = Pictures.raster(Pictures.uniform(10, 64, PixelFormat.SRGB8, 255, 255, 255));
        try (Sam1Segmenter segmenter = load(TinyPack.in(packs));
                EncodedPicture wide = segmenter.encode(halves(), Feedback.NONE);
                EncodedPicture narrow = segmenter.encode(tall, Feedback.NONE)) {
            MaskProposal one = wide.segment(List.of(CLICK), Optional.empty(), Feedback.NONE);
            MaskProposal two = narrow.segment(List.of(CLICK), Optional.empty(), Feedback.NONE);

            assertThat(one.best().logits().width()).isEqualTo(16);
            assertThat(one.best().logits().height()).isEqualTo(8);
            assertThat(two.best().logits().width()).isEqualTo(4);
            assertThat(two.best().logits().height()).isEqualTo(16);
        }
    }

    @Test
    void reportsProgressAndEndsWhenCancelled() throws IOException {
        ManualFeedback feedback = new ManualFeedback();
        try (Sam1Segmenter segmenter = load(TinyPack.in(packs));
                EncodedPicture picture = segmenter.encode(halves(), feedback)) {
            assertThat(feedback.told()).containsExactly("encode 0.0", "encode 1.0");
            feedback.cancel();

            assertThat(catchThrowable(() -> segmenter.encode(halves(), feedback)))
                    .isInstanceOf(CancellationException.class);
            assertThat(catchThrowable(() -> picture.segment(List.of(CLICK), Optional.empty(), feedback)))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void closedTwiceItRefusesToWork() throws IOException {
        Sam1Segmenter segmenter = load(TinyPack.in(packs));
        EncodedPicture picture = segmenter.encode(halves(), Feedback.NONE);
        picture.close();
        picture.close();
        assertThatThrownBy(() -> picture.segment(List.of(CLICK), Optional.empty(), Feedback.NONE))
                .isInstanceOf(IllegalStateException.class);

        segmenter.close();
        segmenter.close();
        assertThatThrownBy(() -> segmenter.encode(halves(), Feedback.NONE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void namesThePackAndItsVersion() throws IOException {
        try (Sam1Segmenter segmenter = load(TinyPack.in(packs))) {
            assertThat(segmenter.packId()).isEqualTo("tiny 1.0");
        }
    }

    @Test
    void aFlippedByteIsFoundBeforeTheGraphIsUsed() throws IOException {
        Path folder = TinyPack.in(packs).write();
        Path decoder = folder.resolve("decoder.onnx");
        byte[] bytes = Files.readAllBytes(decoder);
        bytes[bytes.length / 2] ^= 1;
        Files.write(decoder, bytes);

        assertThatThrownBy(this::loadWritten)
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(decoder + ": the file is damaged or was changed: expected SHA-256 ");
    }

    @Test
    void aGraphWithOtherNamesIsRefused() {
        assertThatThrownBy(() -> load(TinyPack.with(packs, "decoder-other-names.onnx")))
                .isInstanceOf(ModelException.class)
                .hasMessageEndingWith("decoder.onnx: expected the input \"point_coords\", found only"
                        + " [coords, has_mask_input, image_embedding, mask_input, point_labels]");
    }

    @Test
    void aGraphWithOtherTypesIsRefused() {
        assertThatThrownBy(() -> load(TinyPack.with(packs, "decoder-other-types.onnx")))
                .isInstanceOf(ModelException.class)
                .hasMessageEndingWith("expected the input \"point_labels\" to be float32 [1, ?], found int64 [1, ?]");
    }

    @Test
    void aRoleWithoutItsGraphsIsRefused() throws IOException {
        String roles = "{\"segmenter\": {\"driver\": \"sam1\", \"graphs\": {\"encoder\": \"encoder.onnx\"},"
                + " \"params\": " + Params.json(TinyPack.LONG_SIDE, 16) + "}}";
        TestPack pack = TinyPack.in(packs).roles(roles);

        assertThatThrownBy(() -> load(pack))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("expected a graph \"decoder\" for the driver sam1");
    }
}
