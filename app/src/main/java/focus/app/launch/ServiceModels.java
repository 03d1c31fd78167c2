package focus.app.launch;

import focus.app.model.PackTrial;
import focus.app.service.ModelsService;
import focus.app.ui.models.ModelShelf;
import focus.inference.pack.PackManifest;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Lets the models dialog ask the models service. */
record ServiceModels(ModelsService models) implements ModelShelf {
    @Override
    public void list(BiConsumer<List<PackManifest>, List<String>> answer) {
        models.list(answer);
    }

    @Override
    public void test(String id, Consumer<PackTrial> answer) {
        models.test(id, answer);
    }
}
