package focus.inference.engine;

import focus.inference.api.Grounder;
import focus.inference.api.Planner;
import focus.inference.api.Segmenter;
import focus.inference.api.error.ModelException;
import focus.inference.engine.EngineOptions.DeviceChoice;
import focus.inference.internal.detect.CellDetector;
import focus.inference.internal.detect.DetectLoader;
import focus.inference.internal.llm.SmolLoader;
import focus.inference.internal.llm.SmolPlanner;
import focus.inference.internal.ort.Device;
import focus.inference.internal.ort.DeviceProbe;
import focus.inference.internal.ort.NvidiaDriver;
import focus.inference.internal.ort.OrtRuntime;
import focus.inference.internal.ort.SessionConfig;
import focus.inference.internal.sam.Sam1Loader;
import focus.inference.internal.sam.Sam1Segmenter;
import focus.inference.pack.PackManifest;
import focus.inference.pack.PackManifest.RoleEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The native side of an engine: the runtime, the device and the loaded graphs, each made on first use and once. One call
 * at a time; a second caller waits until the first has loaded what both want.
 */
final class LoadedPacks implements AutoCloseable {
    private final PackRoles roles;
    private final EngineOptions options;
    private final int threads;
    private final NvidiaDriver driver = NvidiaDriver.ofThisComputer();
    private final Map<String, Sam1Segmenter> segmenters = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable SmolPlanner planner;
    private @Nullable CellDetector grounder;
    private @Nullable OrtRuntime runtime;
    private @Nullable Device device;
    private boolean closed;

    LoadedPacks(PackRoles roles, EngineOptions options) {
        this.roles = roles;
        this.options = options;
        this.threads = options.threads() > 0 ? options.threads() : CpuCores.forOneNetwork();
    }

    synchronized Segmenter segmenter(Optional<String> packId) {
        requireOpen();
        PackManifest pack = roles.segmenterPack(packId);
        Sam1Segmenter known = segmenters.get(pack.id());
        if (known == null) {
            known = load(pack, Objects.requireNonNull(pack.roles().get(PackRoles.SEGMENTER)));
            segmenters.put(pack.id(), known);
        }
        return known;
    }

    /** Empty when no pack can plan. Runs on the CPU: its operations are those of the CPU. */
    synchronized Optional<Planner> planner() {
        requireOpen();
        Optional<PackManifest> pack = roles.plannerPack();
        if (planner == null && pack.isPresent()) {
            RoleEntry role = Objects.requireNonNull(pack.get().roles().get(PackRoles.PLANNER));
            planner = new SmolLoader(started()).load(pack.get(), role, new SessionConfig(threads, false));
        }
        return Optional.ofNullable(planner);
    }

    /** Empty when no pack knows names. Runs on the CPU: it takes less time there than a picture's way to a GPU. */
    synchronized Optional<Grounder> grounder() {
        requireOpen();
        Optional<PackManifest> pack = roles.grounderPack();
        if (grounder == null && pack.isPresent()) {
            RoleEntry role = Objects.requireNonNull(pack.get().roles().get(PackRoles.GROUNDER));
            grounder = new DetectLoader(started()).load(pack.get(), role, new SessionConfig(threads, false));
        }
        return Optional.ofNullable(grounder);
    }

    synchronized DeviceReport device() {
        requireOpen();
        Device found = probed();
        String name = found.cuda()
                ? found.name() + " (CUDA)"
                : found.name() + ", " + threads + (threads == 1 ? " thread" : " threads");
        return new DeviceReport(name, found.cuda(), notes);
    }

    /** A network that does not run on the GPU runs on the CPU; only when that fails too has the pack failed. */
    private Sam1Segmenter load(PackManifest pack, RoleEntry role) {
        boolean cuda = probed().cuda();
        Sam1Loader loader = new Sam1Loader(started(), options.features());
        try {
            return loader.load(pack, role, new SessionConfig(threads, cuda));
        } catch (ModelException e) {
            if (!cuda) {
                throw e;
            }
            Sam1Segmenter onCpu = loader.load(pack, role, new SessionConfig(threads, false));
            notes.add(
                    "The pack " + pack.id() + " does not run on the GPU, so the CPU does its work: " + e.getMessage());
            return onCpu;
        }
    }

    private Device probed() {
        Device found = device;
        if (found == null) {
            found = options.device() == DeviceChoice.CPU ? Device.cpu() : new DeviceProbe(driver, started()).probe();
            notes.addAll(found.notes());
            device = found;
        }
        return found;
    }

    private OrtRuntime started() {
        OrtRuntime started = runtime;
        if (started == null) {
            boolean cuda = options.device() == DeviceChoice.AUTO && driver.isPresent();
            started = OrtRuntime.start(CacheFolder.ofThisUser(), cuda);
            runtime = started;
        }
        return started;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the engine is closed");
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        List<AutoCloseable> open = new ArrayList<>(segmenters.values());
        if (planner != null) {
            open.add(planner);
        }
        if (grounder != null) {
            open.add(grounder);
        }
        segmenters.clear();
        grounder = null;
        planner = null;
        closeAll(open);
    }

    /** All of them, even if one fails. */
    private static void closeAll(List<AutoCloseable> open) {
        RuntimeException failure = null;
        for (AutoCloseable part : open) {
            try {
                part.close();
            } catch (Exception e) {
                RuntimeException wrapped = e instanceof RuntimeException same ? same : new IllegalStateException(e);
                if (failure == null) {
                    failure = wrapped;
                } else {
                    failure.addSuppressed(wrapped);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
