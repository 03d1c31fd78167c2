package focus.app.cli;

import focus.app.settings.AssetsFolder;
import focus.inference.api.Feedback;
import focus.inference.api.Segmenter;
import focus.inference.image.RasterSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A process that segments a photo and, if patient, encodes it until somebody cancels. */
final class InterruptedProgram {
    private InterruptedProgram() {}

    public static void main(String[] args) {
        FakeEngine engine = args[0].equals("patient") ? new PatientEngine() : FakeEngine.withOnePack();
        CliServices services = new CliServices(
                options -> engine, List.of(), PictureIo.standard(), new AssetsFolder(Path.of("nowhere")));
        String folder = args[1];
        System.exit(new CommandLineApp(services, new Terminal(System.out, System.err, false, false))
                .run(List.of("segment", folder + "/photo.png", "--click", "12,12", "-o", folder + "/mask.png")));
    }

    private static final class PatientEngine extends FakeEngine {
        PatientEngine() {
            super(FakePacks.of(FakePacks.pack("sam-mini")));
        }

        @Override
        public Segmenter segmenter(Optional<String> packId) {
            return new Segmenter() {
                @Override
                public String packId() {
                    return "patient 1";
                }

                @Override
                public EncodedPicture encode(RasterSource source, Feedback feedback) {
                    CountDownLatch cancelled = new CountDownLatch(1);
                    try (Feedback.Registration _ = feedback.onCancel(cancelled::countDown)) {
                        System.err.println("encoding");
                        cancelled.await();
                        System.err.println("cleaned up");
                        feedback.throwIfCancelled();
                        throw new AssertionError("never cancelled");
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                }
            };
        }
    }
}
