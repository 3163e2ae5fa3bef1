package dev.claimstream.app.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that one side says otherwise than the other.
 *
 * @param article which revision
 * @param paragraph its index, or below 0 when it is not known
 * @param before what the first side says; empty when it says nothing
 * @param after what the second side says; empty when it says nothing
 * @param fields names of what differs, when both say something
 */
record Change(
    ArticleName article,
    int paragraph,
    Optional<Finding> before,
    Optional<Finding> after,
    Set<String> fields) {

  Change {
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("a change of nothing into nothing, in " + article);
    }
  }

  /** In one word. */
  String kind() {
    return before.isEmpty() ? "new" : after.isEmpty() ? "gone" : "changed";
  }

  Finding.Type type() {
    return after.or(() -> before).orElseThrow().type();
  }

  /** {@code + claim "…"}, with what became of what. */
  String line() {
    String sign = before.isEmpty() ? "+" : after.isEmpty() ? "-" : "~";
    Finding shown = after.or(() -> before).orElseThrow();
    return "%s %-6s %s%s"
        .formatted(sign, shown.type().word(), shown.label(), fields.isEmpty() ? "" : becomes());
  }

  private String becomes() {
    return fields.stream()
        .map(field -> field + " " + value(before, field) + " > " + value(after, field))
        .collect(Collectors.joining("; ", ": ", ""));
  }

  private static String value(Optional<Finding> side, String field) {
    return side.map(
            found ->
                field.equals("span")
                    ? found.spans().stream()
                        .map(span -> "[" + span.start() + "," + span.end() + ")")
                        .collect(Collectors.joining())
                    : String.valueOf(found.fields().get(field)))
        .orElse("");
  }

  JsonNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("change", kind()).put("what", type().word());
    json.put("articleId", article.articleId()).put("revision", article.revision());
    if (paragraph >= 0) {
      json.put("paragraph", paragraph);
    }
    json.put("label", after.or(() -> before).orElseThrow().label());
    var names = json.putArray("fields");
    fields.forEach(names::add);
    put(json, "before", before);
    put(json, "after", after);
    return json;
  }

  private static void put(ObjectNode json, String side, Optional<Finding> finding) {
    finding.ifPresentOrElse(
        found -> {
          ObjectNode fields = json.putObject(side);
          var spans = fields.putArray("spans");
          found
              .spans()
              .forEach(span -> spans.addObject().put("start", span.start()).put("end", span.end()));
          found.fields().forEach(fields::set);
        },
        () -> json.putNull(side));
  }
}
