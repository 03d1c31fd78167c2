package focus.app.cli;

import focus.inference.api.Planner;
import focus.inference.api.Remover;
import focus.inference.api.Segmenter;
import focus.inference.engine.DeviceReport;
import focus.inference.engine.Engine;
import focus.inference.pack.PackStore;
import java.util.List;
import java.util.Optional;

/** An engine of fakes: known answers, no networks. */
final class FakeEngine implements Engine {
    private final PackStore packs;

    FakeEngine(PackStore packs) {
        this.packs = packs;
    }

    @Override
    public PackStore packs() {
        return packs;
    }

    @Override
    public Segmenter segmenter(Optional<String> packId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Remover remover() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Planner planner() {
        throw new UnsupportedOperationException();
    }

    @Override
    public DeviceReport device() {
        return new DeviceReport("CPU, 2 threads", false, List.of());
    }

    @Override
    public void close() {}
}
