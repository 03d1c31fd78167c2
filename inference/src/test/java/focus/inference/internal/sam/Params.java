package focus.inference.internal.sam;

import focus.inference.internal.json.JsonFields;

/** Parameters for tests. */
public final class Params {
    private Params() {}

    /**
     * JSON text as a pack would hold it.
     *
     * @param longSide a multiple of 64
     * @param padMultiple a multiple of 16
     */
    public static String json(int longSide, int padMultiple) {
        return """
                {"long_side": %d, "pad_multiple": %d, "embedding_stride": 16, "mask_stride": 4, "mask_size": %d,
                 "mask_threshold": 0.0, "mean": [0.5, 0.25, 0], "std": [0.5, 1, 2], "padding_label": -1,
                 "encoder_input": "pixels", "encoder_output": "image_embedding",
                 "decoder_embedding": "image_embedding", "decoder_points": "point_coords",
                 "decoder_labels": "point_labels", "decoder_mask": "mask_input",
                 "decoder_has_mask": "has_mask_input", "decoder_masks": "low_res_masks",
                 "decoder_scores": "iou_predictions"}""".formatted(longSide, padMultiple, longSide / 4);
    }

    static Sam1Params of(int longSide, int padMultiple) {
        return parse(json(longSide, padMultiple));
    }

    static Sam1Params parse(String json) {
        return Sam1Params.parse(JsonFields.parse("pack.json", json));
    }
}
