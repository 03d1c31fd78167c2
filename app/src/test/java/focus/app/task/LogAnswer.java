package focus.app.task;

import java.util.ArrayList;
import java.util.List;

/** Writes down what it hears. */
final class LogAnswer implements TaskRunner.Answer<String> {
    final List<String> heard = new ArrayList<>();

    @Override
    public void progressed(String stage, double fraction) {
        heard.add(stage + " " + fraction);
    }

    @Override
    public void done(String result) {
        heard.add("done " + result);
    }

    @Override
    public void failed(Throwable failure) {
        heard.add("failed " + failure.getMessage());
    }

    @Override
    public void cancelled() {
        heard.add("cancelled");
    }

    boolean ended() {
        return heard.stream().anyMatch(line -> line.matches("(done|failed|cancelled).*"));
    }
}
