package focus.inference.internal.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.inference.api.error.ModelException;
import focus.inference.internal.json.JsonFields;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Sam1ParamsTest {
    @Test
    void readsEveryParameter() {
        Sam1Params params = Params.of(1024, 64);

        assertThat(params.longSide()).isEqualTo(1024);
        assertThat(params.padMultiple()).isEqualTo(64);
        assertThat(params.embeddingStride()).isEqualTo(16);
        assertThat(params.maskStride()).isEqualTo(4);
        assertThat(params.paddingLabel()).isEqualTo(-1);
        assertThat(params.mean()).containsExactly(0.5f, 0.25f, 0f);
        assertThat(params.std()).containsExactly(0.5f, 1f, 2f);
        assertThat(params.encoder())
                .isEqualTo(new Sam1Params.EncoderPorts("pixels", "image_embedding", Optional.empty()));
        assertThat(params.rule()).isEqualTo(CandidateRule.SAM);
        assertThat(params.decoder())
                .isEqualTo(new Sam1Params.DecoderPorts(
                        "image_embedding",
                        Optional.empty(),
                        "point_coords",
                        "point_labels",
                        "mask_input",
                        "has_mask_input",
                        "low_res_masks",
                        "iou_predictions"));
    }

    @Test
    void readsTheFineMapAndTheRuleOfANetworkThatHasThem() {
        Sam1Params params = Params.parse(Params.json(128, 64)
                .replace(
                        "\"padding_label\"",
                        "\"encoder_fine\": \"fine\", \"decoder_fine\": \"fine_in\","
                                + " \"candidate_rule\": \"best_score\", \"padding_label\""));

        assertThat(params.encoder().fine()).contains("fine");
        assertThat(params.decoder().fine()).contains("fine_in");
        assertThat(params.rule()).isEqualTo(CandidateRule.BEST_SCORE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"long_side\": 128 | \"long_side\": 100000 | pack.json: long_side: expected a whole number from 1 to 4096",
                "\"pad_multiple\": 64 | \"pad_multiple\": 40 | pack.json: pad_multiple: expected a divisor of long_side 128",
                "\"mask_size\": 32 | \"mask_size\": 64 | pack.json: mask_size: expected a whole number from 32 to 32",
                "\"mask_threshold\": 0.0 | \"mask_threshold\": 0.1 | pack.json: mask_threshold: expected 0, found 0.1",
                "\"padding_label\": -1 | \"padding_label\": 0 | pack.json: padding_label: expected",
                "[0.5, 1, 2] | [0.5, 0, 2] | pack.json: std: expected numbers above 0",
                "\"encoder_input\" | \"encoder_inputs\" | pack.json: the field \"encoder_input\" is missing",
                "\"mask_stride\" | \"encoder_fine\": \"fine\", \"mask_stride\" | pack.json: decoder_fine: expected both",
                "\"mask_stride\" | \"candidate_rule\": \"last\", \"mask_stride\" | pack.json: candidate_rule: expected sam or best_score, found last",
                "\"mask_stride\" | \"gain\": 2, \"mask_stride\" | pack.json: unknown field \"gain\"",
            })
    void refusesAWrongParameter(String part, String replacement, String message) {
        String json = Params.json(128, 64).replace(part, replacement);

        assertThatThrownBy(() -> Sam1Params.parse(JsonFields.parse("pack.json", json)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(message);
    }
}
