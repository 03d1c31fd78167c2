package focus.inference.internal.sam;

import focus.inference.internal.json.JsonFields;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of a pack with the driver {@code sam1}.
 *
 * @param longSide what the photo's longer side becomes, in model pixels; also the side of the square that the network
 *     measures positions in
 * @param padMultiple model pixels; both sides are padded to a multiple of this
 * @param embeddingStride model pixels per place of the embedding
 * @param maskStride model pixels per mask cell
 * @param paddingLabel the label of the point that is added where there is no box
 * @param rule which candidate of the decoder is the answer
 * @param mean per channel R, G, B, on a scale of 0..1
 * @param std per channel R, G, B, on a scale of 0..1
 * @param encoder names of the encoder's ports
 * @param decoder names of the decoder's ports
 */
record Sam1Params(
        int longSide,
        int padMultiple,
        int embeddingStride,
        int maskStride,
        int paddingLabel,
        CandidateRule rule,
        List<Float> mean,
        List<Float> std,
        EncoderPorts encoder,
        DecoderPorts decoder) {
    private static final int CHANNELS = 3;
    private static final int LARGEST = 4096;

    /**
     * @param pixels input, RGB, normalised
     * @param embedding output
     * @param fine output, features at the masks' resolution; only of decoders that read them
     */
    record EncoderPorts(String pixels, String embedding, Optional<String> fine) {}

    /**
     * @param embedding input, what the encoder made
     * @param fine input, the encoder's fine features
     * @param points input, (x, y) as pixel indexes of the encoder's input; the graph adds 0.5
     * @param labels input, one per point
     * @param mask input, logits of an earlier answer
     * @param hasMask input, 1 to use them
     * @param masks output, logits of all candidates
     * @param scores output, their estimated IoU
     */
    record DecoderPorts(
            String embedding,
            Optional<String> fine,
            String points,
            String labels,
            String mask,
            String hasMask,
            String masks,
            String scores) {}

    Sam1Params {
        mean = List.copyOf(mean);
        std = List.copyOf(std);
    }

    /** @throws focus.inference.api.error.ModelException if a parameter is missing, unknown or out of range */
    static Sam1Params parse(JsonFields json) {
        int longSide = (int) json.whole("long_side", 1, LARGEST);
        int maskStride = (int) json.whole("mask_stride", 1, longSide);
        json.whole("mask_size", longSide / maskStride, longSide / maskStride);
        if (json.number("mask_threshold") != 0) {
            throw json.wrong("mask_threshold", "0", String.valueOf(json.number("mask_threshold")));
        }
        Sam1Params params = new Sam1Params(
                longSide,
                (int) json.whole("pad_multiple", 1, longSide),
                (int) json.whole("embedding_stride", 1, longSide),
                maskStride,
                (int) json.whole("padding_label", -1, -1),
                rule(json),
                json.numbers("mean", CHANNELS),
                json.numbers("std", CHANNELS),
                new EncoderPorts(
                        json.text("encoder_input"), json.text("encoder_output"), optional(json, "encoder_fine")),
                decoderPorts(json));
        json.finish();
        params.check(json);
        return params;
    }

    private static DecoderPorts decoderPorts(JsonFields json) {
        return new DecoderPorts(
                json.text("decoder_embedding"),
                optional(json, "decoder_fine"),
                json.text("decoder_points"),
                json.text("decoder_labels"),
                json.text("decoder_mask"),
                json.text("decoder_has_mask"),
                json.text("decoder_masks"),
                json.text("decoder_scores"));
    }

    private static Optional<String> optional(JsonFields json, String name) {
        return json.names().contains(name) ? Optional.of(json.text(name)) : Optional.empty();
    }

    private static CandidateRule rule(JsonFields json) {
        String name = optional(json, "candidate_rule").orElse(CandidateRule.SAM.packName());
        return CandidateRule.of(name).orElseThrow(() -> json.wrong("candidate_rule", CandidateRule.names(), name));
    }

    private void check(JsonFields json) {
        if (encoder.fine().isPresent() != decoder.fine().isPresent()) {
            throw json.wrong("decoder_fine", "both encoder_fine and decoder_fine or neither", "one of them");
        }
        if (longSide % padMultiple != 0 || padMultiple % embeddingStride != 0 || padMultiple % maskStride != 0) {
            throw json.wrong(
                    "pad_multiple",
                    "a divisor of long_side " + longSide + " and a multiple of embedding_stride " + embeddingStride
                            + " and mask_stride " + maskStride,
                    String.valueOf(padMultiple));
        }
        if (std.stream().anyMatch(value -> value <= 0)) {
            throw json.wrong("std", "numbers above 0", std.toString());
        }
    }
}
