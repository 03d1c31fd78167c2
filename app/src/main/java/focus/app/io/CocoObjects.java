package focus.app.io;

import focus.inference.api.Mask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several masks of one picture as the COCO data set lists them: one picture, an annotation and a category for each mask. */
final class CocoObjects {
    private CocoObjects() {}

    /**
     * @param fileName of the picture
     * @param objects at least one, all of the picture's size
     */
    static Map<String, Object> dataset(String fileName, List<NamedMask> objects) {
        Mask first = objects.getFirst().mask();
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("id", 1);
        image.put("file_name", fileName);
        image.put("width", first.size().width());
        image.put("height", first.size().height());
        List<Object> categories = new ArrayList<>();
        List<Object> annotations = new ArrayList<>();
        Map<String, Integer> ids = new LinkedHashMap<>();
        for (NamedMask object : objects) {
            int category = ids.computeIfAbsent(object.name(), name -> {
                categories.add(category(ids.size() + 1, name));
                return ids.size() + 1;
            });
            Map<String, Object> annotation = new LinkedHashMap<>();
            annotation.put("id", annotations.size() + 1);
            annotation.put("image_id", 1);
            annotation.put("category_id", category);
            annotation.putAll(CocoRle.annotation(object.mask()));
            annotations.add(annotation);
        }
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("images", List.of(image));
        dataset.put("annotations", annotations);
        dataset.put("categories", categories);
        return dataset;
    }

    private static Map<String, Object> category(int id, String name) {
        Map<String, Object> category = new LinkedHashMap<>();
        category.put("id", id);
        category.put("name", name);
        return category;
    }
}
