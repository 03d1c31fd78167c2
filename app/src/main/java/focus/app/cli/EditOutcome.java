package focus.app.cli;

import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.pack.PackManifest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of an edit.
 *
 * @param size of the result
 * @param edited what a sentence did; empty where only frames were asked for
 * @param changedOutside pixels that differ where coverage is 0, counted
 * @param compared what was read to count them
 * @param packs the packs that took part
 * @param seconds by stage
 */
record EditOutcome(
        ImageSize size,
        Optional<Edited> edited,
        long changedOutside,
        Compared compared,
        List<PackManifest> packs,
        Map<String, Double> seconds) {

    /**
     * What a sentence did.
     *
     * @param mask what was selected, in the picture as it was then
     * @param coverage above 0 on every pixel of the result that may have changed; of no use where pixels were resampled since
     * @param method what made the pixels
     */
    record Edited(Mask mask, Mask coverage, String method) {}

    /** What the count of changed pixels was taken from. */
    enum Compared {
        WRITTEN_FILE("written file", ""),
        WORKING_IMAGE("working image", " by the edit; the format of the file then encoded all pixels anew"),
        RESAMPLED("working image", " by the edit; then all pixels were resampled");

        private final String subject;
        private final String remark;

        Compared(String subject, String remark) {
            this.subject = subject;
            this.remark = remark;
        }
    }

    /** The size, and {@code outside: 0 pixels changed} with what that was counted in where it is not the file. */
    List<String> sentences() {
        String result = "result: " + size + " pixels";
        return edited.isEmpty()
                ? List.of(result)
                : List.of(result, "outside: " + changedOutside + " pixels changed" + compared.remark);
    }

    /** @throws java.util.NoSuchElementException if nothing was edited */
    Mask coverage() {
        return edited.orElseThrow().coverage();
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
        fields.put("width", size.width());
        fields.put("height", size.height());
        fields.put(
                "frames",
                Stream.concat(request.script().before().stream(), request.script().after().stream())
                        .map(FrameSpec::text)
                        .toList());
        request.script().edit().ifPresent(edit -> fields.put("sentence", edit.sentence()));
        fields.put("seed", request.seed());
        edited.ifPresent(made -> {
            fields.put("method", made.method());
            fields.put("mask_area", made.mask().area());
            fields.put("mask_bounds", rectangle(made.mask().bounds()));
        });
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
