package focus.app.io.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixProfileTest {
    /** What the profiles of Apple (Display P3) and of the ICC (sRGB) hold. */
    @ParameterizedTest
    @CsvSource({
        "12, 0.5151 0.2412 -0.0011, 0.2919 0.6922 0.0419, 0.1571 0.0666 0.7841",
        "1, 0.4361 0.2225 0.0139, 0.3851 0.7169 0.0971, 0.1431 0.0606 0.7141"
    })
    void givesThePrimariesOfWellKnownProfiles(int primaries, String red, String green, String blue) {
        ICC_Profile profile =
                ICC_Profile.getInstance(MatrixProfile.of(primaries, 13).orElseThrow());
        assertNear(profile, ICC_Profile.icSigRedColorantTag, red);
        assertNear(profile, ICC_Profile.icSigGreenColorantTag, green);
        assertNear(profile, ICC_Profile.icSigBlueColorantTag, blue);
    }

    private static void assertNear(ICC_Profile profile, int tag, String xyz) {
        String[] expected = xyz.split(" ", -1);
        ByteBuffer data = ByteBuffer.wrap(profile.getData(tag));
        for (int i = 0; i < 3; i++) {
            assertThat(data.getInt(8 + 4 * i) / 65_536.0).isCloseTo(Double.parseDouble(expected[i]), within(0.0006));
        }
    }

    @Test
    void isNamedAndUsable() {
        ColourReading reading = ColourReading.ofRgb(MatrixProfile.of(12, 13));
        assertThat(reading.profile().name()).isEqualTo("Display P3");
        assertThat(reading.notes()).isEmpty();
        assertThat(ColourReading.ofRgb(MatrixProfile.of(9, 4)).profile().name()).isEqualTo("BT.2020, gamma 2.2");
    }

    @Test
    void knowsSrgbAndWhatItDoesNotKnow() {
        assertThat(MatrixProfile.isSrgb(1, 13)).isTrue();
        assertThat(MatrixProfile.isSrgb(2, 2)).isTrue();
        assertThat(MatrixProfile.isSrgb(12, 13)).isFalse();
        assertThat(MatrixProfile.of(11, 13)).isEqualTo(Optional.empty());
        assertThat(MatrixProfile.of(1, 17)).isEqualTo(Optional.empty());
    }
}
