package focus.app.io;

import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A mask as the run lengths of the COCO data set, as pycocotools and every labelling tool read them: columns from top to
 * bottom, left to right, first how many pixels are not selected. A pixel counts as selected from half coverage on.
 */
public final class CocoRle {
    private static final int COLUMNS_READ = 256;
    private static final int HALF = 128;

    private CocoRle() {}

    /** The run lengths of {@code mask}. */
    public static List<Integer> runs(Mask mask) {
        ImageSize size = mask.size();
        List<Integer> runs = new ArrayList<>();
        boolean selected = false;
        int length = 0;
        for (int left = 0; left < size.width(); left += COLUMNS_READ) {
            int columns = Math.min(COLUMNS_READ, size.width() - left);
            byte[] samples = mask.read(new ImageRect(left, 0, columns, size.height()), 0);
            for (int x = 0; x < columns; x++) {
                for (int y = 0; y < size.height(); y++) {
                    boolean here = (samples[y * columns + x] & 0xFF) >= HALF;
                    if (here != selected) {
                        runs.add(length);
                        length = 0;
                        selected = here;
                    }
                    length++;
                }
            }
        }
        runs.add(length);
        return runs;
    }

    /** The compressed text of run lengths: groups of five bits, each length as its difference from the one before last. */
    public static String compressed(List<Integer> runs) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            long value = i > 2 ? (long) runs.get(i) - runs.get(i - 2) : runs.get(i);
            boolean more = true;
            while (more) {
                long group = value & 0x1F;
                value >>= 5;
                more = (group & 0x10) != 0 ? value != -1 : value != 0;
                text.append((char) ((more ? group | 0x20 : group) + 48));
            }
        }
        return text.toString();
    }

    /** What stands in an annotation: {@code segmentation} with {@code size} and {@code counts}, {@code area}, {@code bbox}. */
    public static Map<String, Object> annotation(Mask mask) {
        List<Integer> runs = runs(mask);
        long area = 0;
        for (int i = 1; i < runs.size(); i += 2) {
            area += runs.get(i);
        }
        Map<String, Object> segmentation = new LinkedHashMap<>();
        segmentation.put("size", List.of(mask.size().height(), mask.size().width()));
        segmentation.put("counts", compressed(runs));
        Map<String, Object> annotation = new LinkedHashMap<>();
        annotation.put("segmentation", segmentation);
        annotation.put("area", area);
        annotation.put("bbox", box(runs, mask.size().height()));
        annotation.put("iscrowd", 0);
        return annotation;
    }

    /** Left, top, width, height of what is selected. */
    private static List<Integer> box(List<Integer> runs, int height) {
        ImageRect box = ImageRect.EMPTY;
        long at = 0;
        for (int i = 0; i < runs.size(); i++) {
            long end = at + runs.get(i);
            if (i % 2 == 1) {
                int left = (int) (at / height);
                int right = (int) ((end - 1) / height);
                boolean one = left == right;
                int top = one ? (int) (at % height) : 0;
                int bottom = one ? (int) ((end - 1) % height) + 1 : height;
                box = box.union(ImageRect.ofEdges(left, top, right + 1, bottom));
            }
            at = end;
        }
        return List.of(box.x(), box.y(), box.width(), box.height());
    }
}
