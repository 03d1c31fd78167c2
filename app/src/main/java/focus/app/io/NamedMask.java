package focus.app.io;

import focus.inference.api.Mask;

/** A mask and what it is of. */
public record NamedMask(String name, Mask mask) {}
