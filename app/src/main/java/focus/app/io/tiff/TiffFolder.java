package focus.app.io.tiff;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The directory of a written TIFF file: the camera's entries and, over them, those of the picture. */
final class TiffFolder {
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int UNDEFINED = 7;

    /** Of the camera's entries these speak of another picture: its strips, its preview, its predictor. */
    private static final Set<Integer> OF_PIXELS =
            Set.of(254, 255, 266, 273, 279, 317, 320, 322, 323, 324, 325, 330, 338, 339, 513, 514, 529, 530, 531, 532);

    private final TiffStart start;
    private final Map<Integer, byte[]> kept;
    private final Map<Integer, Value> values = new TreeMap<>();

    private record Value(int type, int count, ByteBuffer bytes) {}

    TiffFolder(TiffStart start) {
        this.start = start;
        this.kept = start.entries();
        kept.keySet().removeAll(OF_PIXELS);
    }

    void shorts(int tag, int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * 2).order(start.order());
        for (int number : numbers) {
            bytes.putShort((short) number);
        }
        values.put(tag, new Value(SHORT, numbers.length, bytes.flip()));
    }

    void longs(int tag, long... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * 4).order(start.order());
        for (long number : numbers) {
            bytes.putInt((int) number);
        }
        values.put(tag, new Value(LONG, numbers.length, bytes.flip()));
    }

    void block(int tag, byte[] content) {
        values.put(tag, new Value(UNDEFINED, content.length, ByteBuffer.wrap(content)));
    }

    /** @param at where in the file it will lie */
    byte[] bytes(long at) {
        Map<Integer, byte[]> entries = new TreeMap<>(kept);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        values.keySet().forEach(tag -> entries.put(tag, new byte[0]));
        long behind = at + 2 + entries.size() * 12L + 4;
        for (Map.Entry<Integer, Value> value : values.entrySet()) {
            entries.put(value.getKey(), entry(value.getKey(), value.getValue(), behind, data));
        }
        ByteBuffer table = ByteBuffer.allocate(2 + entries.size() * 12 + 4)
                .order(start.order())
                .putShort((short) entries.size());
        entries.values().forEach(table::put);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(table.putInt(0).array());
        out.writeBytes(data.toByteArray());
        return out.toByteArray();
    }

    private byte[] entry(int tag, Value value, long behind, ByteArrayOutputStream data) {
        byte[] content = new byte[value.bytes.limit()];
        value.bytes.get(0, content);
        ByteBuffer entry = ByteBuffer.allocate(12)
                .order(start.order())
                .putShort((short) tag)
                .putShort((short) value.type)
                .putInt(value.count);
        if (content.length <= 4) {
            entry.put(content);
        } else {
            entry.putInt((int) (behind + data.size()));
            data.writeBytes(content);
            data.writeBytes(new byte[content.length & 1]);
        }
        return entry.array();
    }
}
