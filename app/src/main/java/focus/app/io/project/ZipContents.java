package focus.app.io.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of a project file, each read with its checksum, never further than a limit, never to a path of its own. */
final class ZipContents implements AutoCloseable {
    private static final int MOST_ENTRIES = 200_000;

    private final ZipFile zip;

    private ZipContents(ZipFile zip) {
        this.zip = zip;
    }

    static ZipContents open(Path file) throws IOException {
        ZipFile zip = openZip(file);
        try {
            requireSafeNames(zip);
            return new ZipContents(zip);
        } catch (IOException | RuntimeException failure) {
            zip.close();
            throw failure;
        }
    }

    private static ZipFile openZip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (IllegalArgumentException damaged) {
            throw new ProjectFormatException("has a damaged table of contents", damaged);
        }
    }

    /** Nothing is ever written under a name from the file; one that tries to lead elsewhere tells of ill will. */
    private static void requireSafeNames(ZipFile zip) throws ProjectFormatException {
        if (zip.size() > MOST_ENTRIES) {
            throw new ProjectFormatException("has " + zip.size() + " parts, far more than any real project");
        }
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            String name = entries.nextElement().getName();
            boolean unsafe = name.startsWith("/")
                    || name.contains("\\")
                    || name.contains(":")
                    || ("/" + name + "/").contains("/../");
            if (unsafe) {
                throw new ProjectFormatException("holds a part with the unsafe name “" + name + "”");
            }
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    byte[] bytes(String name, long most) throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        copy(name, out, most);
        return out.toByteArray();
    }

    /** @param target replaced if it is there */
    void extract(String name, Path target, long most) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            copy(name, out, most);
        }
    }

    private void copy(String name, OutputStream out, long most) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ProjectFormatException("lacks its part " + name);
        }
        CRC32 sum = new CRC32();
        long count = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            if (in == null) {
                throw new ProjectFormatException("lacks its part " + name);
            }
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                count += read;
                if (count > most || (entry.getSize() >= 0 && count > entry.getSize())) {
                    throw new ProjectFormatException("has a part " + name + " that is larger than it may be");
                }
                sum.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        if (count != entry.getSize() || sum.getValue() != entry.getCrc()) {
            throw new ProjectFormatException("is damaged: its part " + name + " is not what was written");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
