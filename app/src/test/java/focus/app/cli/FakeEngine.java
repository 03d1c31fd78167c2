package focus.app.cli;

import focus.inference.api.EditPlan;
import focus.inference.api.Grounder;
import focus.inference.api.PlanStep;
import focus.inference.api.Planner;
import focus.inference.api.Remover;
import focus.inference.api.Segmenter;
import focus.inference.api.error.ModelException;
import focus.inference.engine.DeviceReport;
import focus.inference.engine.Engine;
import focus.inference.pack.PackStore;
import java.util.List;
import java.util.Optional;

/** An engine of fakes: known answers, no networks. */
class FakeEngine implements Engine {
    final ColourSegmenter segmenter = new ColourSegmenter();
    Optional<Grounder> grounder = Optional.empty();
    private final PackStore packs;
    private final Remover remover;

    FakeEngine(PackStore packs) {
        this(packs, new PlainRemover(7, false));
    }

    FakeEngine(PackStore packs, Remover remover) {
        this.packs = packs;
        this.remover = remover;
    }

    static FakeEngine withOnePack() {
        return new FakeEngine(FakePacks.of(FakePacks.pack("sam-mini")));
    }

    @Override
    public PackStore packs() {
        return packs;
    }

    @Override
    public Segmenter segmenter(Optional<String> packId) {
        if (packs.installed().isEmpty()
                || packId.filter(id -> packs.find(id).isEmpty()).isPresent()) {
            throw new ModelException("there is no such pack");
        }
        return segmenter;
    }

    @Override
    public Optional<Grounder> grounder() {
        return grounder;
    }

    @Override
    public Remover remover() {
        return remover;
    }

    @Override
    public Planner planner() {
        return sentence -> sentence.contains("remove")
                ? new EditPlan.Operations(List.of(PlanStep.remove(
                        sentence.startsWith("remove the ") ? sentence.substring("remove ".length()) : "")))
                : new EditPlan.Declined(EditPlan.Reason.UNSUPPORTED, "red");
    }

    @Override
    public DeviceReport device() {
        return new DeviceReport("CPU, 2 threads", false, List.of("No NVIDIA driver was found."));
    }

    @Override
    public void close() {}
}
