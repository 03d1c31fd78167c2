package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.state.Notice;
import focus.inference.api.error.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private final Logger logger = Logger.getLogger(Failures.class.getName());
    private final List<Throwable> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    @Test
    void whatWasWrittenForTheUserIsShownAsItIs() {
        assertThat(Failures.notice(new InputException("“a.png” is empty.")))
                .isEqualTo(Notice.error("notice.failed", "“a.png” is empty."));
        assertThat(logged).isEmpty();
    }

    @Test
    void aDefectIsLoggedAndNamed() {
        IllegalStateException defect = new IllegalStateException("inside");

        assertThat(Failures.notice(defect)).isEqualTo(Notice.error("notice.unexpected", "IllegalStateException"));
        assertThat(logged).containsExactly(defect);
    }

    @Test
    void tooLittleMemoryHasItsOwnWords() {
        assertThat(Failures.notice(new OutOfMemoryError())).isEqualTo(Notice.error("notice.memory"));
    }
}
