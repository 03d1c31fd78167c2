package focus.app.io.project;

import focus.app.io.OpenedPicture;
import focus.app.io.PictureReader;
import focus.app.io.picture.PictureFormatException;
import focus.inference.api.Feedback;
import focus.inference.api.error.InputException;
import focus.inference.image.ImageSize;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads project files of this and of older versions. Every part is checked: what is damaged, cut off or made up is told as
 * such, and nothing is written but under our own names in the work folder. Blocks for up to seconds; safe for use by several
 * threads.
 */
public final class ProjectReader {
    private static final String RESTORE = " If you have an older copy of it, open that.";

    private final PictureReader pictures;
    private final ProjectLimits limits;
    private final JsonMapper mapper = JsonMapper.builder().build();

    public ProjectReader(PictureReader pictures) {
        this(pictures, ProjectLimits.DEFAULT);
    }

    ProjectReader(PictureReader pictures, ProjectLimits limits) {
        this.pictures = pictures;
        this.limits = limits;
    }

    /**
     * @param id for the document
     * @param work keeps the picture and its own bytes for as long as the document is open
     * @throws InputException if the file is missing, no project, of a newer program, or damaged; the message names it,
     *     what is wrong and what to do
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     */
    public OpenedProject read(Path file, long id, WorkFolder work, Feedback feedback) {
        String name = "“" + file.getFileName() + "”";
        try {
            return readChecked(file, id, work, feedback);
        } catch (ProjectFormatException wrong) {
            throw new InputException("The project " + name + " " + wrong.getMessage() + "." + RESTORE, wrong);
        } catch (PictureFormatException wrong) {
            throw new InputException(
                    "The project " + name + " is damaged: a picture in it " + wrong.getMessage() + "." + RESTORE,
                    wrong);
        } catch (ZipException wrong) {
            throw new InputException(
                    "The project " + name + " is damaged or no project (" + wrong.getMessage() + ")." + RESTORE, wrong);
        } catch (NoSuchFileException missing) {
            throw new InputException(
                    name + " was not found. Check the name and the folder: " + file.toAbsolutePath(), missing);
        } catch (AccessDeniedException denied) {
            throw new InputException(name + " may not be read. Check the file's permissions.", denied);
        } catch (IOException disk) {
            throw new InputException("The project " + name + " cannot be read: " + disk.getMessage() + ".", disk);
        } catch (OutOfMemoryError full) {
            throw new InputException(
                    "The project " + name + " does not fit into memory. Give the program more (java option -Xmx).",
                    full);
        }
    }

    private OpenedProject readChecked(Path file, long id, WorkFolder work, Feedback feedback) throws IOException {
        if (Files.isDirectory(file)) {
            throw new ProjectFormatException("is a folder");
        }
        if (Files.size(file) == 0) {
            throw new ProjectFormatException("is empty (0 bytes)");
        }
        try (ZipContents zip = ZipContents.open(file)) {
            JsonInput json = json(zip);
            JsonInput source = json.get("source");
            String entry = source.get("entry").text();
            Path unpacked = work.file("picture");
            zip.extract(entry, unpacked, limits.entry());
            feedback.throwIfCancelled();
            OpenedPicture picture = picture(unpacked, feedback);
            work.own(picture);
            requireSize(source.get("size"), picture.source().size());
            String title = title(source.get("name").text());
            ProjectBuilder builder = new ProjectBuilder(new ZipParts(zip, work, limits), limits, feedback);
            return new OpenedProject(
                    builder.build(json, picture.source(), new ProjectBuilder.Identity(id, file.resolveSibling(title))),
                    picture.metadata(),
                    picture.notes(),
                    entry.equals(ProjectFormat.LOSSLESS) ? Optional.empty() : SourceFile.of(unpacked, title),
                    packs(json.get("packs")));
        }
    }

    private JsonInput json(ZipContents zip) throws IOException {
        if (!zip.has(ProjectFormat.JSON)) {
            throw new ProjectFormatException("is a zip file, but no project of Focus Studio");
        }
        try {
            JsonInput json = JsonInput.root(mapper.readTree(zip.bytes(ProjectFormat.JSON, limits.json())));
            if (!json.get("format").text().equals(ProjectFormat.FORMAT)) {
                throw json.get("format").wrong("another format");
            }
            long schema = json.get("schema").whole();
            if (schema < 1 || schema > ProjectFormat.SCHEMA) {
                throw new ProjectFormatException("was made by a newer Focus Studio (schema " + schema
                        + ", this one reads up to " + ProjectFormat.SCHEMA + "); update the program to open it");
            }
            return json;
        } catch (JacksonException damaged) {
            throw new ProjectFormatException("is damaged: its table of contents is no JSON", damaged);
        }
    }

    private OpenedPicture picture(Path unpacked, Feedback feedback) throws ProjectFormatException {
        try {
            return pictures.read(unpacked, feedback);
        } catch (InputException wrong) {
            throw new ProjectFormatException("holds a picture that cannot be opened: " + wrong.getMessage(), wrong);
        }
    }

    private static void requireSize(JsonInput json, ImageSize size) throws ProjectFormatException {
        List<JsonInput> claimed = json.items(2);
        if (claimed.get(0).whole() != size.width() || claimed.get(1).whole() != size.height()) {
            throw json.wrong("another size than its picture of " + size);
        }
    }

    /** The last part of a name that may have been made up. */
    private static String title(String name) throws ProjectFormatException {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}:?*\"<>|]", "") // what some system forbids
                .strip();
        if (last.isEmpty() || last.equals(".") || last.equals("..") || last.length() > 255) {
            throw new ProjectFormatException("names its picture “" + name + "”, which is no file name");
        }
        return last;
    }

    private static List<PackIdentity> packs(JsonInput json) throws ProjectFormatException {
        List<PackIdentity> packs = new java.util.ArrayList<>();
        for (JsonInput pack : json.items()) {
            packs.add(new PackIdentity(
                    pack.get("id").text(),
                    pack.get("version").text(),
                    pack.get("sha256").text()));
        }
        return packs;
    }
}
