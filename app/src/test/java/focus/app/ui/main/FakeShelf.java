package focus.app.ui.main;

import focus.app.model.PackTrial;
import focus.app.ui.models.ModelShelf;
import focus.inference.pack.PackManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A shelf that answers what a test says, at once. */
final class FakeShelf implements ModelShelf {
    List<PackManifest> packs = List.of();
    List<String> problems = List.of();
    PackTrial trial = new PackTrial.Works(12);
    final List<String> tested = new ArrayList<>();

    @Override
    public void list(BiConsumer<List<PackManifest>, List<String>> answer) {
        answer.accept(packs, problems);
    }

    @Override
    public void test(String id, Consumer<PackTrial> answer) {
        tested.add(id);
        answer.accept(trial);
    }
}
