package focus.app.io.colour;

import java.awt.color.CMMException;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What is read from the bytes of an ICC profile. */
final class IccProfiles {
    private static final int DESCRIPTION = 0x64657363; // 'desc', both the tag and the type of version 2
    private static final int MULTI_LANGUAGE = 0x6D6C7563; // 'mluc', the type of version 4
    private static final String UNNAMED = "unnamed profile";

    private IccProfiles() {}

    /** Empty when the bytes are no profile. */
    static Optional<ICC_Profile> parse(byte[] icc) {
        try {
            return Optional.of(ICC_Profile.getInstance(icc));
        } catch (IllegalArgumentException | CMMException damaged) {
            return Optional.empty();
        }
    }

    /** The profile's description, in English where it has several. */
    static String name(ICC_Profile profile) {
        byte[] tag = profile.getData(DESCRIPTION);
        if (tag == null || tag.length < 12) {
            return UNNAMED;
        }
        try {
            ByteBuffer data = ByteBuffer.wrap(tag);
            String name = data.getInt(0) == MULTI_LANGUAGE ? multiLanguage(data) : ascii(data);
            return name.isBlank() ? UNNAMED : name.strip();
        } catch (IndexOutOfBoundsException damaged) {
            return UNNAMED;
        }
    }

    private static String ascii(ByteBuffer tag) {
        byte[] text = new byte[Math.clamp(tag.getInt(8), 0, tag.capacity() - 12)];
        tag.get(12, text);
        return terminated(new String(text, StandardCharsets.US_ASCII));
    }

    private static String multiLanguage(ByteBuffer tag) {
        int records = tag.getInt(8);
        int chosen = 16;
        for (int i = 0; i < records; i++) {
            if (tag.getShort(16 + i * 12) == 0x656E) { // 'en'
                chosen = 16 + i * 12;
                break;
            }
        }
        byte[] text = new byte[Math.clamp(tag.getInt(chosen + 4), 0, tag.capacity())];
        tag.get(tag.getInt(chosen + 8), text);
        return terminated(new String(text, StandardCharsets.UTF_16BE));
    }

    private static String terminated(String text) {
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
