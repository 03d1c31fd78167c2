package focus.inference.internal.sam;

import focus.inference.image.PixelBlock;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names what an encoder makes of a picture by all that it depends on.
 *
 * @param network the encoder's hash, what runs it and where
 */
record FeatureKey(String network) {
    /** @param pixels the picture as the encoder reads it: 8-bit RGB at the network's size */
    String of(PixelBlock pixels) {
        MessageDigest digest = sha256();
        digest.update(network.getBytes(StandardCharsets.UTF_8));
        digest.update(ByteBuffer.allocate(2 * Integer.BYTES)
                .putInt(pixels.width())
                .putInt(pixels.height())
                .flip());
        return HexFormat.of().formatHex(digest.digest(pixels.bytes()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
