package focus.app.io.project;

import focus.app.io.TargetFile;
import focus.app.io.file.UnclosedOutput;
import focus.app.io.picture.FileBlocks;
import focus.app.io.picture.PictureMetadata;
import focus.app.io.png.PngEncoder;
import focus.app.model.EditStep;
import focus.app.model.Project;
import focus.inference.api.Feedback;
import focus.inference.image.ImageSize;
import focus.inference.image.RasterSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes projects: the picture's own bytes, every edit's pixels and every mask without loss, and how they were made, in
 * one file that needs nothing else. Wholly or not at all. Blocks for up to seconds; safe for use by several threads.
 */
public final class ProjectWriter {
    /** The stage that {@link Feedback#progress} is told. */
    public static final String STAGE = "save";

    private final JsonMapper mapper = JsonMapper.builder().build();

    /**
     * What to write.
     *
     * @param source the picture's own bytes; where they are gone or changed, its pixels are written as PNG
     * @param metadata the camera's data, for that PNG
     * @param packs what the masks were made with
     */
    public record Request(
            Project project, Optional<SourceFile> source, PictureMetadata metadata, List<PackIdentity> packs) {
        public Request {
            packs = List.copyOf(packs);
        }
    }

    /**
     * @param overwrite whether the user has agreed to replace a file that is there
     * @throws focus.inference.api.error.InputException if the file may not or cannot be written; the message names it,
     *     what is wrong and what to do, and nothing has changed on the disk
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled; nothing has changed either
     */
    public void write(Request request, Path target, boolean overwrite, Feedback feedback) {
        TargetFile file = new TargetFile(target);
        file.check(overwrite, Optional.empty(), false);
        file.write(overwrite, out -> write(request, out, feedback));
        feedback.progress(STAGE, 1);
    }

    /** Writes the bytes of a project file. */
    void write(Request request, OutputStream out, Feedback feedback) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(new UnclosedOutput(out));
        ObjectNode json = mapper.createObjectNode();
        json.put("format", ProjectFormat.FORMAT);
        json.put("schema", ProjectFormat.SCHEMA);
        writeSource(request, zip, json.putObject("source"), feedback);
        ProjectJson contents = new ProjectJson(document -> document.objects().all());
        writeHistory(request, contents, json);
        int index = 0;
        for (EditStep edit : contents.edits()) {
            feedback.throwIfCancelled();
            begin(zip, ProjectFormat.patch(index++), Deflater.NO_COMPRESSION);
            PngParts.write(edit.result().pixels(), zip, feedback);
            zip.closeEntry();
        }
        if (contents.masks().tileCount() > 0) {
            begin(zip, ProjectFormat.TILES, Deflater.NO_COMPRESSION);
            PngEncoder.write(contents.masks().atlas(), zip);
            zip.closeEntry();
        }
        feedback.throwIfCancelled();
        begin(zip, ProjectFormat.JSON, Deflater.DEFAULT_COMPRESSION);
        zip.write(mapper.writeValueAsBytes(json));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private static void writeHistory(Request request, ProjectJson contents, ObjectNode json) {
        ArrayNode packs = json.putArray("packs");
        for (PackIdentity pack : request.packs()) {
            packs.addObject()
                    .put("id", pack.id())
                    .put("version", pack.version())
                    .put("sha256", pack.sha256());
        }
        ArrayNode history = json.putArray("history");
        for (Project.Version version : request.project().versions()) {
            contents.writeVersion(version, history.addObject());
        }
        json.put("position", request.project().position());
        contents.writeNew(json);
    }

    private static void writeSource(Request request, ZipOutputStream zip, ObjectNode json, Feedback feedback)
            throws IOException {
        RasterSource picture = request.project().current().clip().frame(0);
        ImageSize size = picture.size();
        json.putArray("size").add(size.width()).add(size.height());
        json.put(
                "name",
                request.source()
                        .map(SourceFile::name)
                        .orElseGet(() -> request.project().current().title()));
        Optional<SourceFile> original = request.source().filter(SourceFile::unchanged);
        MessageDigest digest = sha256();
        if (original.isPresent()) {
            String entry = ProjectFormat.ORIGINAL + ending(original.get().name());
            json.put("entry", entry);
            begin(zip, entry, Deflater.NO_COMPRESSION);
            copy(original.get().file(), zip, digest, feedback);
        } else {
            json.put("entry", ProjectFormat.LOSSLESS);
            begin(zip, ProjectFormat.LOSSLESS, Deflater.NO_COMPRESSION);
            OutputStream digested = new java.security.DigestOutputStream(new UnclosedOutput(zip), digest);
            FileBlocks blocks = FileBlocks.forCopy(request.metadata(), size, Optional.empty());
            PngEncoder.write(picture, blocks, digested, feedback, STAGE);
        }
        zip.closeEntry();
        json.put("sha256", HexFormat.of().formatHex(digest.digest()));
    }

    private static void copy(Path file, ZipOutputStream zip, MessageDigest digest, Feedback feedback)
            throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                feedback.throwIfCancelled();
                digest.update(buffer, 0, count);
                zip.write(buffer, 0, count);
            }
        }
    }

    private static void begin(ZipOutputStream zip, String name, int level) throws IOException {
        zip.setLevel(level);
        zip.putNextEntry(new ZipEntry(name));
    }

    /** The ending of a picture's name, so that other programs open the part as well; nothing odd is taken over. */
    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
        return ending.matches("\\.[a-z0-9]{1,8}") ? ending : "";
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
