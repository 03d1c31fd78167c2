package focus.app.cli;

import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.pack.PackManifest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of an edit.
 *
 * @param mask what was selected
 * @param coverage above 0 on every pixel that may have changed
 * @param method what made the pixels
 * @param changedOutside pixels that differ where coverage is 0, counted
 * @param compared what was read to count them
 * @param packs the packs that took part
 * @param seconds by stage
 */
record EditOutcome(
        Mask mask,
        Mask coverage,
        String method,
        long changedOutside,
        Compared compared,
        List<PackManifest> packs,
        Map<String, Double> seconds) {

    /** What the count of changed pixels was taken from. */
    enum Compared {
        WRITTEN_FILE("written file", ""),
        WORKING_IMAGE("working image", " by the edit; the format of the file then encoded all pixels anew");

        private final String subject;
        private final String remark;

        Compared(String subject, String remark) {
            this.subject = subject;
            this.remark = remark;
        }
    }

    /** {@code outside: 0 pixels changed}, and what that was counted in where it is not the file. */
    String outsideSentence() {
        return "outside: " + changedOutside + " pixels changed" + compared.remark;
    }

    /** A changed pixel outside the mask breaks the program's promise. */
    ExitCode exitCode() {
        return changedOutside == 0 ? ExitCode.DONE : ExitCode.DEFECT;
    }

    /** The fields of the JSON report. */
    Map<String, Object> report(EditJob.Request request) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("image", request.image().toString());
        fields.put("output", request.output().file().toString());
        fields.put("sentence", request.sentence());
        fields.put("seed", request.seed());
        fields.put("method", method);
        fields.put("mask_area", mask.area());
        fields.put("mask_bounds", rectangle(mask.bounds()));
        fields.put("changed_outside", changedOutside);
        fields.put("compared", compared.subject);
        fields.put("seconds", seconds);
        fields.put("packs", packs.stream().map(PackText::identity).toList());
        return fields;
    }

    private static Map<String, Object> rectangle(ImageRect rect) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("x", rect.x());
        fields.put("y", rect.y());
        fields.put("width", rect.width());
        fields.put("height", rect.height());
        return fields;
    }
}
