package focus.app.io.tiff;

import focus.app.io.picture.PictureMetadata;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The camera's data of a TIFF file. They lie among what describes the pixels, so they are gathered into a block of their
 * own, as JPEG and PNG hold it. A maker's private notes are left out: they point to places in the file.
 */
final class TiffMetadata {
    private static final int EXIF_FOLDER = 34665;
    private static final int GPS_FOLDER = 34853;
    private static final int MAKER_NOTE = 37500;
    private static final int INTEROPERABILITY = 40965;
    private static final int XMP = 700;
    private static final int LONG = 4;
    private static final int LAST_TYPE = 12;
    private static final int MOST_VALUE_BYTES = 1 << 16;

    /** Description, maker, model, resolution and its unit, software, date, artist, rights. */
    private static final Set<Integer> TOLD = Set.of(270, 271, 272, 282, 283, 296, 305, 306, 315, 33432);

    private final TiffInput input;
    private final ByteArrayOutputStream block = new ByteArrayOutputStream();

    private TiffMetadata(TiffInput input) {
        this.input = input;
    }

    static PictureMetadata of(TiffDirectory directory) {
        Optional<byte[]> exif;
        try {
            exif = new TiffMetadata(directory.input()).gathered(directory);
        } catch (IOException | RuntimeException damaged) {
            exif = Optional.empty();
        }
        return PictureMetadata.of(exif, directory.block(XMP));
    }

    private Optional<byte[]> gathered(TiffDirectory directory) throws IOException {
        Map<Integer, TiffDirectory.Entry> main = new TreeMap<>(directory.entries());
        main.keySet().retainAll(TOLD);
        Map<Integer, Map<Integer, TiffDirectory.Entry>> folders = new TreeMap<>();
        for (int tag : new int[] {EXIF_FOLDER, GPS_FOLDER}) {
            long at = directory.number(tag, 0);
            if (at > 0) {
                Map<Integer, TiffDirectory.Entry> folder = TiffDirectory.folder(input, at);
                folder.keySet().removeAll(Set.of(MAKER_NOTE, INTEROPERABILITY));
                folders.put(tag, folder);
            }
        }
        if (main.isEmpty() && folders.isEmpty()) {
            return Optional.empty();
        }
        boolean little = input.order() == ByteOrder.LITTLE_ENDIAN;
        block.writeBytes(little ? new byte[] {'I', 'I', 42, 0} : new byte[] {'M', 'M', 0, 42});
        block.writeBytes(number(8));
        write(main, folders);
        return Optional.of(block.toByteArray());
    }

    /** A folder, its values behind it, and the folders that it points to behind these. */
    private void write(
            Map<Integer, TiffDirectory.Entry> entries, Map<Integer, Map<Integer, TiffDirectory.Entry>> folders)
            throws IOException {
        Map<Integer, byte[]> values = new TreeMap<>();
        for (Map.Entry<Integer, TiffDirectory.Entry> entry : entries.entrySet()) {
            TiffDirectory.Entry found = entry.getValue();
            long bytes = found.count() * found.valueBytes();
            if (found.type() <= LAST_TYPE && bytes > 0 && bytes <= MOST_VALUE_BYTES && found.count() > 0) {
                values.put(entry.getKey(), input.bytes(found.at(), (int) bytes));
            }
        }
        folders.keySet().forEach(tag -> values.put(tag, new byte[4]));
        int start = block.size();
        int behind = start + 2 + values.size() * 12 + 4;
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteArrayOutputStream below = new ByteArrayOutputStream();
        int dataBytes = values.values().stream().mapToInt(TiffMetadata::outside).sum();
        ByteBuffer table = ByteBuffer.allocate(2 + values.size() * 12 + 4)
                .order(input.order())
                .putShort((short) values.size());
        for (Map.Entry<Integer, byte[]> value : values.entrySet()) {
            Map<Integer, TiffDirectory.Entry> folder = folders.get(value.getKey());
            byte[] bytes = value.getValue();
            table.putShort(value.getKey().shortValue());
            if (folder != null) {
                int at = behind + dataBytes + below.size();
                table.putShort((short) LONG).putInt(1).putInt(at);
                below.writeBytes(folder(folder, at));
                continue;
            }
            TiffDirectory.Entry entry = entries.getOrDefault(value.getKey(), new TiffDirectory.Entry(LONG, 1, 0));
            table.putShort((short) entry.type()).putInt((int) entry.count());
            if (bytes.length <= 4) {
                table.put(java.util.Arrays.copyOf(bytes, 4));
            } else {
                table.putInt(behind + data.size());
                data.writeBytes(java.util.Arrays.copyOf(bytes, outside(bytes)));
            }
        }
        block.writeBytes(table.putInt(0).array());
        block.writeBytes(data.toByteArray());
        block.writeBytes(below.toByteArray());
    }

    /** The bytes of a folder that will lie at a certain place. */
    private byte[] folder(Map<Integer, TiffDirectory.Entry> entries, int at) throws IOException {
        TiffMetadata other = new TiffMetadata(input);
        other.block.writeBytes(new byte[at]);
        other.write(entries, Map.of());
        byte[] all = other.block.toByteArray();
        return java.util.Arrays.copyOfRange(all, at, all.length);
    }

    /** Values of up to four bytes stand in the folder itself; others begin at even places. */
    private static int outside(byte[] value) {
        return value.length <= 4 ? 0 : value.length + (value.length & 1);
    }

    private byte[] number(int value) {
        return ByteBuffer.allocate(4).order(input.order()).putInt(value).array();
    }
}
