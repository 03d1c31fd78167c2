package focus.app.io.heif;

import java.util.List;
import java.util.Optional;

/**
 * One item of a HEIF file.
 *
 * @param type four letters: {@code hvc1} and {@code av01} are coded pictures, {@code grid} is put together from others
 * @param contentType of what is not a picture
 * @param properties what is told of it, in the order in which it is to be applied
 * @param unknown whether the file says that a property must be understood which is not known here
 * @param inHeader whether its data lie in the header and not in the file
 */
record HeifItem(
        int number,
        String type,
        String contentType,
        List<HeifBox> properties,
        boolean unknown,
        boolean inHeader,
        List<Extent> extents) {
    /** @param length 0 for all that there is */
    record Extent(long offset, long length) {}

    Optional<HeifBox> property(String name) {
        return HeifBox.find(properties, name);
    }
}
