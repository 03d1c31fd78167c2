/** How good a segmenter's masks are after simulated clicks. Pure, but for the segmenter that is measured. */
package focus.app.cli.eval;
