package focus.app.cli.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClickSimulatorTest {
    private static final byte MARKED = (byte) 255;

    @Test
    void firstClickIsTheMiddleOfTheObject() {
        GroundTruth truth = truth(
                ".......", //
                ".#####.", ".#####.", ".#####.", ".......");

        assertThat(new ClickSimulator(truth).next(new byte[35])).contains(new SimulatedClick(2, 2, true));
    }

    @Test
    void theLargerErrorWins() {
        GroundTruth truth = truth("#....", ".....", ".....", ".....");
        byte[] predicted = mask("#....", "..###", "..###", "..###");

        assertThat(new ClickSimulator(truth).next(predicted)).contains(new SimulatedClick(3, 2, false));
    }

    @Test
    void missedAreaWinsATie() {
        GroundTruth truth = truth("###..###", "###..###", "###..###");
        byte[] predicted = mask("..###...", "..###...", "..###...");

        assertThat(new ClickSimulator(truth).next(predicted)).contains(new SimulatedClick(6, 1, true));
    }

    @Test
    void ignoreBandIsNeverClicked() {
        GroundTruth truth = truth("?????", "?????", "?????");
        byte[] predicted = mask("#####", "#####", "#####");

        assertThat(new ClickSimulator(truth).next(predicted)).isEmpty();
    }

    @Test
    void samePixelIsNotClickedTwice() {
        ClickSimulator simulator = new ClickSimulator(truth("###", "###", "###"));

        assertThat(simulator.next(new byte[9])).contains(new SimulatedClick(1, 1, true));
        assertThat(simulator.next(new byte[9])).contains(new SimulatedClick(0, 0, true));
        assertThat(simulator.clicks()).hasSize(2);
    }

    @Test
    void noErrorMeansNoClick() {
        GroundTruth truth = truth("#..");

        assertThat(new ClickSimulator(truth).next(mask("#.."))).isEmpty();
    }

    @Test
    void iouLeavesTheIgnoreBandOut() {
        GroundTruth truth = truth("##??..");

        assertThat(truth.iou(mask("#.##.."))).isEqualTo(0.5);
        assertThat(truth.iou(mask("##..#."))).isEqualTo(2 / 3.0);
        assertThat(truth("..").iou(mask(".."))).isEqualTo(1);
    }

    static GroundTruth truth(String... rows) {
        return new GroundTruth(rows[0].length(), rows.length, mask(rows));
    }

    static byte[] mask(String... rows) {
        String all = String.join("", rows);
        byte[] samples = new byte[all.length()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = all.charAt(i) == '#' ? MARKED : all.charAt(i) == '?' ? (byte) GroundTruth.IGNORE : 0;
        }
        return samples;
    }
}
