package focus.inference.internal.detect;

import focus.inference.internal.json.JsonFields;
import java.util.List;

/**
 * The parameters of a pack with the driver {@code cells1}.
 *
 * @param longSide what the photo's longer side becomes, in model pixels
 * @param padMultiple model pixels; both sides are padded to a multiple of this
 * @param strides model pixels per cell of each level, in the order of the graph's rows; each divides {@code padMultiple}
 * @param faintest score from which a cell counts, 0..1
 * @param overlap IoU from which two boxes of one name are the same thing
 * @param mean per channel R, G, B, on a scale of 0..1
 * @param std per channel R, G, B, on a scale of 0..1
 */
record DetectParams(
        int longSide,
        int padMultiple,
        List<Integer> strides,
        double faintest,
        double overlap,
        List<Float> mean,
        List<Float> std) {
    private static final int CHANNELS = 3;
    private static final int LEVELS = 3;
    private static final int LARGEST = 4096;

    /** @throws focus.inference.api.error.ModelException if a parameter is missing, unknown or out of range */
    static DetectParams parse(JsonFields json) {
        DetectParams params = new DetectParams(
                (int) json.whole("long_side", 1, LARGEST),
                (int) json.whole("pad_multiple", 1, LARGEST),
                json.numbers("strides", LEVELS).stream().map(Float::intValue).toList(),
                json.number("faintest"),
                json.number("overlap"),
                json.numbers("mean", CHANNELS),
                json.numbers("std", CHANNELS));
        json.finish();
        if (params.strides.stream().anyMatch(stride -> stride < 1 || params.padMultiple % stride != 0)) {
            throw json.wrong("strides", "divisors of pad_multiple " + params.padMultiple, params.strides.toString());
        }
        if (params.std.stream().anyMatch(value -> value <= 0)) {
            throw json.wrong("std", "numbers above 0", params.std.toString());
        }
        return params;
    }
}
