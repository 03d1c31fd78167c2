package focus.app.io.heif;

import focus.app.io.picture.PictureFormatException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the {@code meta} box of a HEIF file, ISO 14496-12 and 23008-12. Used once. */
final class HeifHeader {
    private static final int MOST_ITEMS = 100_000;

    /** Properties that this program understands or may leave alone. */
    private static final Set<String> KNOWN = Set.of(
            "ispe", "hvcC", "av1C", "colr", "pixi", "pasp", "irot", "imir", "clap", "auxC", "rloc", "clli", "mdcv",
            "cclv", "amve", "lsel", "a1lx", "a1op", "udes");

    private final byte[] meta;
    private final Map<Integer, String> types = new HashMap<>();
    private final Map<Integer, String> contentTypes = new HashMap<>();
    private final Map<Integer, List<HeifItem.Extent>> extents = new HashMap<>();
    private final Map<Integer, Integer> methods = new HashMap<>();
    private final Map<Integer, List<HeifBox>> properties = new HashMap<>();
    private final Map<Integer, Boolean> unknown = new HashMap<>();
    private final List<HeifFile.Reference> references = new ArrayList<>();

    /** @param meta the box's content */
    HeifHeader(byte[] meta) {
        this.meta = meta;
    }

    /** @throws PictureFormatException if it is damaged or cut off, or tells of no picture */
    HeifFile read(FileChannel file, String brand) throws PictureFormatException {
        try {
            List<HeifBox> boxes = new HeifBox("meta", ByteBuffer.wrap(meta)).inside(4);
            for (HeifBox box : boxes) {
                switch (box.type()) {
                    case "iinf" -> readInfos(box);
                    case "iloc" -> readPlaces(box.reading());
                    case "iref" -> readReferences(box);
                    case "iprp" -> readProperties(box.inside(0));
                    default -> {}
                }
            }
            ByteBuffer primary = HeifBox.find(boxes, "pitm")
                    .orElseThrow(() -> new PictureFormatException("holds no still picture"))
                    .reading();
            int version = primary.getInt() >>> 24;
            int number = (int) HeifBox.number(primary, version == 0 ? 2 : 4);
            ByteBuffer own = HeifBox.find(boxes, "idat").map(HeifBox::content).orElseGet(() -> ByteBuffer.allocate(0));
            return new HeifFile(file, brand, number, items(), List.copyOf(references), own);
        } catch (BufferUnderflowException | IndexOutOfBoundsException cutOff) {
            throw new PictureFormatException("has a damaged header", cutOff);
        }
    }

    private Map<Integer, HeifItem> items() {
        Map<Integer, HeifItem> items = new HashMap<>();
        types.forEach((number, type) -> items.put(
                number,
                new HeifItem(
                        number,
                        type,
                        contentTypes.getOrDefault(number, ""),
                        List.copyOf(properties.getOrDefault(number, List.of())),
                        unknown.getOrDefault(number, false),
                        methods.getOrDefault(number, 0) == 1,
                        List.copyOf(extents.getOrDefault(number, List.of())))));
        return items;
    }

    private void readInfos(HeifBox infos) throws PictureFormatException {
        int version = infos.reading().getInt() >>> 24;
        for (HeifBox info : infos.inside(version == 0 ? 6 : 8)) {
            ByteBuffer data = info.reading();
            int infoVersion = data.getInt() >>> 24;
            if (!info.type().equals("infe") || infoVersion < 2) {
                continue; // older ones tell of no pictures
            }
            int number = (int) HeifBox.number(data, infoVersion == 2 ? 2 : 4);
            data.getShort(); // whether it is protected
            String type = HeifBox.name(data);
            types.put(number, type);
            if (type.equals("mime")) {
                text(data);
                contentTypes.put(number, text(data));
            }
        }
    }

    /** Up to a zero. */
    private static String text(ByteBuffer from) {
        StringBuilder text = new StringBuilder();
        while (from.hasRemaining()) {
            char letter = (char) (from.get() & 0xFF);
            if (letter == 0) {
                break;
            }
            text.append(letter);
        }
        return new String(text.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private void readPlaces(ByteBuffer data) throws PictureFormatException {
        int version = data.getInt() >>> 24;
        int sizes = data.getShort();
        int offsetBytes = (sizes >> 12) & 15;
        int lengthBytes = (sizes >> 8) & 15;
        int baseBytes = (sizes >> 4) & 15;
        int indexBytes = version == 0 ? 0 : sizes & 15;
        long count = HeifBox.number(data, version < 2 ? 2 : 4);
        for (long i = 0; i < count; i++) {
            int number = (int) HeifBox.number(data, version < 2 ? 2 : 4);
            methods.put(number, version == 0 ? 0 : data.getShort() & 15);
            data.getShort(); // another file, which nobody uses
            long base = HeifBox.number(data, baseBytes);
            int parts = data.getShort() & 0xFFFF;
            List<HeifItem.Extent> own = new ArrayList<>();
            for (int part = 0; part < parts; part++) {
                HeifBox.number(data, indexBytes);
                long offset = base + HeifBox.number(data, offsetBytes);
                own.add(new HeifItem.Extent(offset, HeifBox.number(data, lengthBytes)));
                if (offsetBytes + lengthBytes + indexBytes == 0 && parts > 1) {
                    throw new PictureFormatException("has a damaged header");
                }
            }
            extents.put(number, own);
        }
    }

    private void readReferences(HeifBox box) throws PictureFormatException {
        int bytes = box.reading().getInt() >>> 24 == 0 ? 2 : 4;
        for (HeifBox reference : box.inside(4)) {
            ByteBuffer data = reference.reading();
            int from = (int) HeifBox.number(data, bytes);
            int count = data.getShort() & 0xFFFF;
            List<Integer> to = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                to.add((int) HeifBox.number(data, bytes));
            }
            references.add(new HeifFile.Reference(reference.type(), from, List.copyOf(to)));
        }
    }

    private void readProperties(List<HeifBox> boxes) throws PictureFormatException {
        List<HeifBox> all = HeifBox.find(boxes, "ipco")
                .orElseThrow(() -> new PictureFormatException("has a damaged header"))
                .inside(0);
        for (HeifBox box : boxes) {
            if (box.type().equals("ipma")) {
                associate(box.reading(), all);
            }
        }
    }

    private void associate(ByteBuffer data, List<HeifBox> all) throws PictureFormatException {
        int versionAndFlags = data.getInt();
        boolean wide = (versionAndFlags & 1) != 0;
        long count = HeifBox.number(data, 4);
        for (long i = 0; i < count && properties.size() < MOST_ITEMS; i++) {
            int number = (int) HeifBox.number(data, versionAndFlags >>> 24 == 0 ? 2 : 4);
            int links = data.get() & 0xFF;
            List<HeifBox> own = properties.computeIfAbsent(number, any -> new ArrayList<>());
            for (int link = 0; link < links; link++) {
                int entry = (int) HeifBox.number(data, wide ? 2 : 1);
                int index = entry & (wide ? 0x7FFF : 0x7F);
                boolean essential = entry > (wide ? 0x7FFF : 0x7F);
                if (index > all.size()) {
                    throw new PictureFormatException("has a damaged header");
                }
                if (index > 0) {
                    HeifBox property = all.get(index - 1);
                    own.add(property);
                    if (essential && !KNOWN.contains(property.type())) {
                        unknown.put(number, true);
                    }
                }
            }
        }
    }
}
