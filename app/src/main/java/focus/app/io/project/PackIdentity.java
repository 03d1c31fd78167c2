package focus.app.io.project;

/**
 * Which network a project was made with.
 *
 * @param id of the pack
 * @param sha256 over the names and hashes of the pack's files
 */
public record PackIdentity(String id, String version, String sha256) {}
