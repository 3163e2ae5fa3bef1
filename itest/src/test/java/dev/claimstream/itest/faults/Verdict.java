package dev.claimstream.itest.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.claimstream.itest.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What {@code claimstream verify} says.
 *
 * @param exitCode 0 when topics and files agree
 * @param words what it has compared, and how much of each
 */
record Verdict(int exitCode, String words) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Runs it as a process, when nothing else runs any more. */
  static Verdict on(Kafka kafka, String registry, Path files, Path log) throws Exception {
    var verify =
        Child.start(
            "dev.claimstream.app.Main",
            Map.of(),
            log,
            List.of(
                "verify",
                "--json",
                "--settle=1s",
                "--files=" + files,
                "--bootstrap=" + kafka.address(),
                "--registry=" + registry));
    return new Verdict(verify.end(), words(log));
  }

  private static String words(Path log) throws IOException {
    String said = Files.readString(log);
    int json = said.indexOf('{');
    return json < 0
        ? said.strip()
        : StreamSupport.stream(
                JSON.readTree(said.substring(json)).path("checks").spliterator(), false)
            .map(check -> check.path("check").asText() + ": " + counts(check))
            .collect(Collectors.joining("; "));
  }

  private static String counts(JsonNode check) {
    Stream<Map.Entry<String, JsonNode>> counts = check.path("counts").properties().stream();
    String compared =
        counts
            .map(count -> count.getValue().asText() + " " + count.getKey())
            .collect(Collectors.joining(", "));
    return compared + ", " + check.path("differences").asText() + " differences";
  }
}
