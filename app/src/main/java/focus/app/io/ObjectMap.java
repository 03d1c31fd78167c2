package focus.app.io;

import focus.inference.api.Mask;
import java.util.List;

/**
 * Several masks in one grey picture: a pixel has the number of the object that it belongs to, from 1, and 0 where it
 * belongs to none. Where objects overlap, the later one counts.
 */
final class ObjectMap {
    /** As many as a grey value can tell apart. */
    static final int MOST = 255;

    private static final int HALF = 128;

    private ObjectMap() {}

    /** @param objects at least one and at most {@value #MOST}, all of the same size */
    static Mask of(List<NamedMask> objects) {
        Mask map = Mask.empty(objects.getFirst().mask().size());
        for (int i = 0; i < objects.size(); i++) {
            Mask mask = objects.get(i).mask();
            byte number = (byte) (i + 1);
            map = map.paint(mask.bounds(), (samples, part) -> {
                byte[] coverage = mask.read(part, 0);
                for (int pixel = 0; pixel < samples.length; pixel++) {
                    samples[pixel] = (coverage[pixel] & 0xFF) >= HALF ? number : samples[pixel];
                }
            });
        }
        return map;
    }
}
