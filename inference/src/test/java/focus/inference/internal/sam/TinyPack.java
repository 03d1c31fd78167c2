package focus.inference.internal.sam;

import focus.inference.internal.ort.TestRuntime;
import focus.inference.internal.pack.TestPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A pack for the driver {@code sam1} whose networks are a few kilobytes and whose answers can be worked out. */
public final class TinyPack {
    /** Model pixels of the longer side. */
    public static final int LONG_SIDE = 64;

    private TinyPack() {}

    /** The pack {@code <packs>/tiny}, ready to be changed or written. */
    public static TestPack in(Path packs) throws IOException {
        return with(packs, "tiny/decoder.onnx");
    }

    /** The same with another fixture as its decoder. */
    public static TestPack with(Path packs, String decoder) throws IOException {
        return new TestPack(packs, "tiny")
                .file("encoder.onnx", fixture("tiny/encoder.onnx"))
                .file("decoder.onnx", fixture(decoder))
                .roles("{\"segmenter\": {\"driver\": \"sam1\","
                        + " \"graphs\": {\"encoder\": \"encoder.onnx\", \"decoder\": \"decoder.onnx\"},"
                        + " \"params\": " + Params.json(LONG_SIDE, 16) + "}}");
    }

    private static byte[] fixture(String name) throws IOException {
        return Files.readAllBytes(TestRuntime.fixture(TinyPack.class, name));
    }
}
