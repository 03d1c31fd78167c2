package focus.app.ui.main;

import java.util.Optional;

/** Reads angles as people type them. */
final class CropAngle {
    private CropAngle() {}

    /** Degrees, with or without their sign and with either decimal mark; empty if it is no number. */
    static Optional<Double> read(String text) {
        String plain =
                text.replace("°", "").replace(',', '.').replace('\u2212', '-').strip();
        try {
            double value = Double.parseDouble(plain);
            return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
