package focus.app.service;

import focus.app.model.PackTrial;
import focus.app.task.TaskRunner;
import focus.inference.api.Feedback;
import focus.inference.pack.PackManifest;
import focus.inference.pack.PackStore;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Tells of the installed model packs and tries them. Belongs to the store's thread. */
public final class ModelsService {
    private final PackStore packs;
    private final BiFunction<String, Feedback, PackTrial> trials;
    private final TaskRunner files;
    private final TaskRunner networks;

    /**
     * @param trials {@link PackTrials#run}
     * @param files reads what is installed
     * @param networks runs trials
     */
    public ModelsService(
            PackStore packs, BiFunction<String, Feedback, PackTrial> trials, TaskRunner files, TaskRunner networks) {
        this.packs = packs;
        this.trials = trials;
        this.files = files;
        this.networks = networks;
    }

    /** @param answer the packs in search order, and a sentence for each folder that cannot be used; on the store's thread */
    public void list(BiConsumer<List<PackManifest>, List<String>> answer) {
        files.submit(
                feedback -> packs.installed(),
                answered(
                        installed -> answer.accept(installed, packs.problems()),
                        failure -> answer.accept(List.of(), List.of(reason(failure)))));
    }

    /** @param answer on the store's thread; not called when the program ends first */
    public void test(String id, Consumer<PackTrial> answer) {
        networks.submit(
                feedback -> trials.apply(id, feedback),
                answered(answer, failure -> answer.accept(new PackTrial.Failed(reason(failure)))));
    }

    private static String reason(Throwable failure) {
        return String.valueOf(
                Failures.notice(failure).arguments().stream().findFirst().orElse("out of memory"));
    }

    private static <T> TaskRunner.Answer<T> answered(Consumer<T> answer, Consumer<Throwable> failed) {
        return new TaskRunner.Answer<>() {
            @Override
            public void done(T result) {
                answer.accept(result);
            }

            @Override
            public void failed(Throwable failure) {
                failed.accept(failure);
            }
        };
    }
}
