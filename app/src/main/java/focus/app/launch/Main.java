package focus.app.launch;

/** Entry point: decides between the editor and the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.err.println("not yet");
    }
}
