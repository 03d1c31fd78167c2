package focus.app.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pictures that {@code app/src/test/fixtures/make_pictures.py} makes, with what an independent reader sees in them. */
final class Fixtures {
    private static final String FOLDER = "/focus/app/io/pictures/";

    private Fixtures() {}

    /**
     * One line of {@code pictures.json}.
     *
     * @param tolerance the largest difference of any sample
     * @param psnr decibels that the whole must reach instead, where decoders fill in colours in ways of their own; 0 for none
     * @param raw the expected samples, upright, as unsigned numbers
     * @param srgb the expected samples in 8-bit sRGB
     */
    record Expected(
            String file,
            int width,
            int height,
            int channels,
            int bits,
            String profile,
            int tolerance,
            double psnr,
            List<String> notes,
            Optional<int[]> raw,
            Optional<int[]> srgb,
            Optional<String> error) {
        @Override
        public String toString() {
            return file;
        }
    }

    static Path path(String file) {
        try {
            return Path.of(Objects.requireNonNull(Fixtures.class.getResource(FOLDER + file), file)
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<Expected> all() {
        List<Expected> all = new ArrayList<>();
        try (InputStream in = Files.newInputStream(path("pictures.json"))) {
            for (JsonNode node : JsonMapper.shared().readTree(in)) {
                all.add(expected(node));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    private static Expected expected(JsonNode node) {
        List<String> notes = new ArrayList<>();
        node.path("notes").forEach(note -> notes.add(note.asString()));
        int bits = node.path("bits").asInt(8);
        return new Expected(
                node.path("file").asString(),
                node.path("width").asInt(0),
                node.path("height").asInt(0),
                node.path("channels").asInt(0),
                bits,
                node.path("profile").asString(),
                node.path("tolerance").asInt(),
                node.path("psnr").asDouble(0),
                notes,
                samples(node.path("raw"), bits),
                samples(node.path("srgb"), 8),
                Optional.ofNullable(node.get("error")).map(JsonNode::asString));
    }

    private static Optional<int[]> samples(JsonNode file, int bits) {
        if (!file.isString()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(path(file.asString()));
            int[] samples = new int[bits == 16 ? bytes.length / 2 : bytes.length];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = bits == 16 ? ((bytes[2 * i] & 0xFF) << 8) | (bytes[2 * i + 1] & 0xFF) : bytes[i] & 0xFF;
            }
            return Optional.of(samples);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
