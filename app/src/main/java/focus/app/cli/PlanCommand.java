package focus.app.cli;

import focus.app.cli.eval.PlanLine;
import focus.inference.api.PlanStep;
import focus.inference.api.PlanStep.Slot;
import focus.inference.engine.Engine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code focus plan}: how a sentence is read, as JSON. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the plan that a sentence is read as, one JSON line: {\"operations\":[{\"op\", ...}]}.",
            "Nothing is edited. An empty target is the selection, or the whole picture."
        })
final class PlanCommand implements Callable<Integer> {
    private final CliServices services;
    private final Terminal terminal;

    @Parameters(paramLabel = "SENTENCE", description = "What to do, in English.")
    private String sentence = "";

    @Option(names = "--selection", description = "Something is selected, so that \"it\" means that.")
    private boolean selection;

    PlanCommand(CliServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Engine engine = services.openEngine()) {
            List<PlanStep> steps = engine.planner().plan(sentence).steps();
            terminal.result(new Json().line(Map.of("operations", PlanLine.operations(steps))));
            if (!selection && steps.stream().anyMatch(PlanCommand::needsObject)) {
                terminal.say("The sentence names no object, so something must be selected for it (--selection).");
            }
        }
        return ExitCode.DONE.code();
    }

    private static boolean needsObject(PlanStep step) {
        return switch (step.operation()) {
            case REMOVE, CUT, DUPLICATE, REPLACE, RECOLOUR, RESIZE, MOVE ->
                step.value(Slot.TARGET).isEmpty();
            case ADJUST, EXTEND, BACKGROUND, SCENE, STYLE, ADD, DECLINE -> false;
        };
    }
}
