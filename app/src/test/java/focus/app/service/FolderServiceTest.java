package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Notice;
import focus.app.task.DirectTaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderServiceTest {
    private final EditorStore store = new EditorStore(EditorState.initial());
    private final FolderService service = new FolderService(store, new DirectTaskRunner());
    private final List<Path> found = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws IOException {
        for (String name : List.of("cat.png", "dog.png", "notes.txt")) {
            Files.createFile(folder.resolve(name));
        }
        store.observe((action, before, after) -> {
            if (action instanceof Action.NeighbourFound(Path file)) {
                found.add(file);
            }
        });
        store.dispatch(
                new Action.DocumentOpened(Document.opened(1, folder.resolve("cat.png"), Clip.photo(Fakes.picture(7)))));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void findsTheNextPicture() {
        store.dispatch(new Action.OpenNeighbour(1));

        assertThat(found).containsExactly(folder.resolve("dog.png"));
    }

    @Test
    void saysWhereTheFolderEnds() {
        store.dispatch(new Action.OpenNeighbour(-1));

        assertThat(found).isEmpty();
        assertThat(store.state().notice()).contains(Notice.info("notice.folder.first"));
    }
}
