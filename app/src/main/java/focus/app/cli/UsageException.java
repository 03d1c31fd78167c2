package focus.app.cli;

/** The arguments were read but cannot be meant; the message says what to give instead. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
