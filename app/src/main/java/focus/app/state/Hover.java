package focus.app.state;

import focus.inference.api.Mask;
import focus.inference.api.Prompt;
import java.util.Optional;

/**
 * What a click would select, asked before it is made.
 *
 * @param click where the pointer rests
 * @param found all that would be selected after that click, or an earlier one nearby while the answer is awaited
 */
public record Hover(Prompt.Click click, Optional<Mask> found) {}
