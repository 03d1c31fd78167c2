package focus.app.ui.canvas;

import java.util.concurrent.Executor;

/**
 * Where the canvas works.
 *
 * @param background reads tiles and traces masks, up to three things at once; may be the FX thread in tests
 * @param fx runs things on the FX thread
 */
public record CanvasExecutors(Executor background, Executor fx) {}
