package focus.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorLogTest {
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    @AfterEach
    void restore() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @Test
    void whatNobodyCaughtIsWrittenDownAndTheUserIsTold(@TempDir Path folder) throws IOException, InterruptedException {
        List<Path> told = new ArrayList<>();
        try (ErrorLog log = new ErrorLog(folder.resolve("100% mine"))) {
            log.start();
            log.tell(told::add);
            Thread failing = new Thread(() -> {
                throw new IllegalStateException("the tile is gone");
            });
            failing.start();
            failing.join();
        }
        assertThat(told).containsExactly(folder.resolve("100% mine/focus-studio.log.0"));
        assertThat(Files.readString(told.getFirst()))
                .contains("SEVERE")
                .contains("java.lang.IllegalStateException: the tile is gone");
    }

    @Test
    void aFolderThatCannotBeWrittenToDoesNotStopTheProgram(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        List<Path> told = new ArrayList<>();
        try (ErrorLog log = new ErrorLog(file)) {
            log.start();
            log.tell(told::add);
            log.caught(new IllegalStateException("x"));
        }
        assertThat(told).hasSize(1);
    }
}
