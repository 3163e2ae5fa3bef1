package dev.claimstream.app.diff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Says what differs, line by line, and in the end how much.
 *
 * @param json one object a line, in place of words
 * @param limit changes that are shown; all are counted
 */
public record DiffReport(boolean json, long limit) {

  private static final List<String> TYPES = List.of("claim", "entity");

  public DiffReport {
    if (limit < 1) {
      throw new IllegalArgumentException("the limit must be at least 1 change, got " + limit);
    }
  }

  /** Writes the lines, and tells whether articles on both sides have changes. */
  public boolean write(Difference difference, Consumer<String> lines) {
    var shown =
        new Object() {
          long changes;
          String place = "";
        };
    difference.forEach(
        change -> {
          shown.changes++;
          if (shown.changes > limit) {
            return;
          }
          if (json) {
            lines.accept(change.json().toString());
            return;
          }
          String place = place(change);
          if (!place.equals(shown.place)) {
            lines.accept(place);
            shown.place = place;
          }
          lines.accept("  " + change.line());
        });
    if (json) {
      lines.accept(summary(difference).toString());
    } else {
      if (shown.changes > limit) {
        lines.accept("… and " + (shown.changes - limit) + " more changes");
      }
      summary(difference, lines);
    }
    return shown.changes > 0;
  }

  private static String place(Change change) {
    String article = change.article().articleId();
    return change.paragraph() < 0 ? article : article + ", paragraph " + change.paragraph();
  }

  private static void summary(Difference difference, Consumer<String> lines) {
    lines.accept("before: " + words(difference.before()));
    lines.accept("after:  " + words(difference.after()));
    for (String type : TYPES) {
      lines.accept(
          "%-8s %d new, %d gone, %d changed%s"
              .formatted(
                  type.equals("claim") ? "claims:" : "entities:",
                  count(difference, type + " new"),
                  count(difference, type + " gone"),
                  count(difference, type + " changed"),
                  fields(difference, type)));
    }
    lines.accept(
        "articles: %d on both sides, %d only before, %d only after"
            .formatted(difference.both(), difference.onlyBefore(), difference.onlyAfter()));
  }

  private static String words(Side side) {
    return side.name() + " (" + taggers(side.taggers()) + ")";
  }

  private static String taggers(Set<String> taggers) {
    return taggers.isEmpty() ? "nothing tagged" : String.join(", ", taggers);
  }

  private static long count(Difference difference, String what) {
    return difference.counts().getOrDefault(what, 0L);
  }

  /** Which fields changed how often: {@code (speaker 4, confidence 3)}. */
  private static String fields(Difference difference, String type) {
    String prefix = type + " ~ ";
    String fields =
        difference.counts().entrySet().stream()
            .filter(e -> e.getKey().startsWith(prefix))
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(e -> e.getKey().substring(prefix.length()) + " " + e.getValue())
            .collect(Collectors.joining(", "));
    return fields.isEmpty() ? "" : " (" + fields + ")";
  }

  private static ObjectNode summary(Difference difference) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode summary = json.putObject("summary");
    summary.set("before", side(difference.before()));
    summary.set("after", side(difference.after()));
    summary.put("articles", difference.both());
    summary.put("onlyBefore", difference.onlyBefore());
    summary.put("onlyAfter", difference.onlyAfter());
    ObjectNode counts = summary.putObject("changes");
    difference.counts().forEach(counts::put);
    return json;
  }

  private static ObjectNode side(Side side) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", side.name());
    ArrayNode taggers = json.putArray("taggers");
    side.taggers().forEach(taggers::add);
    return json;
  }
}
