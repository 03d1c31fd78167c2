package focus.app.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A child process for tests that speaks the reference's protocol and answers with the known time of 7 ms. */
final class LineServer {
    private LineServer() {}

    static List<String> command(String mood) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LineServer.class.getName(),
                mood);
    }

    public static void main(String[] args) throws IOException {
        if (args[0].equals("dumb")) {
            return;
        }
        System.out.println("{\"ready\": true, \"commands\": [\"encode\"], \"onnxruntime\": \"1.28.0\"}");
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ", -1);
            int runs = Integer.parseInt(words[1]);
            if (args[0].equals("broken")) {
                System.out.println("oops");
            } else {
                System.out.println("{\"" + words[0] + "\": [" + "7, ".repeat(runs - 1) + "7]}");
            }
        }
    }
}
