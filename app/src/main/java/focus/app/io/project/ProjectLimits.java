package focus.app.io.project;

/**
 * How much of a project file is read, so that a small malicious file cannot fill memory or disk.
 *
 * @param json bytes of {@code project.json}
 * @param entry bytes of any other part, unpacked
 * @param versions entries of the history
 * @param references tiles of all masks together, and elements of all lists of steps and edits together
 */
record ProjectLimits(long json, long entry, int versions, long references) {
    static final ProjectLimits DEFAULT = new ProjectLimits(256L << 20, 4L << 30, 100_000, 64_000_000);
}
