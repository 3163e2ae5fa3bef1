package dev.claimstream.app.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether a service lives, which it does until it has failed, and whether it is ready, which it is
 * when it does its work and has what it needs for that. Safe for several threads.
 */
final class Health {

  /**
   * What came of all checks of a kind.
   *
   * @param problems by the check's name; none when all is well
   */
  record Report(Map<String, String> problems) {

    Report {
      problems = Map.copyOf(problems);
    }

    boolean isWell() {
      return problems.isEmpty();
    }

    /** 200, or 503 with the problems: {@code {"ok":false,"problems":{"registry":"…"}}}. */
    Page page() {
      ObjectNode body = JsonNodeFactory.instance.objectNode().put("ok", isWell());
      ObjectNode named = body.putObject("problems");
      new TreeMap<>(problems).forEach(named::put);
      return new Page(isWell() ? 200 : 503, "application/json", line(body));
    }

    private static String line(JsonNode body) {
      return body + "\n";
    }
  }

  private final Map<String, Check> live = new ConcurrentHashMap<>();
  private final Map<String, Check> ready = new ConcurrentHashMap<>();

  /** What must hold for the service to live, and so to be ready. */
  void live(String name, Check check) {
    live.put(name, check);
  }

  /** What must hold for the service to be ready. */
  void ready(String name, Check check) {
    ready.put(name, check);
  }

  /** No longer asks for this to be ready. */
  void forget(String name) {
    ready.remove(name);
  }

  Report live() {
    return report(live);
  }

  Report ready() {
    Map<String, String> problems = new TreeMap<>(report(ready).problems());
    problems.putAll(live().problems());
    return new Report(problems);
  }

  private static Report report(Map<String, Check> checks) {
    Map<String, String> problems = new TreeMap<>();
    checks.forEach(
        (name, check) -> check.problem().ifPresent(problem -> problems.put(name, problem)));
    return new Report(problems);
  }
}
