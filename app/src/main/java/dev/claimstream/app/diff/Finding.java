package dev.claimstream.app.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An entity or a claim that was found.
 *
 * @param type which of the two
 * @param spans where: of an entity one, of a claim those of its content
 * @param label its words, or what stands for them
 * @param fields everything said of it that does not depend on its place among the others
 */
record Finding(Type type, List<Span> spans, String label, Map<String, JsonNode> fields) {

  /** What was found. */
  enum Type {
    CLAIM("claim"),
    ENTITY("entity");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** Where it is, end exclusive. */
  record Span(int start, int end) {
    static Span of(JsonNode node) {
      return new Span(node.path("start").asInt(), node.path("end").asInt());
    }

    boolean overlaps(Span other) {
      return start < other.end && other.start < end;
    }
  }

  /** Numbers of claims in their paragraph, which change when another claim is found before them. */
  private static final Set<String> POSITIONAL =
      Set.of("claimId", "paragraph", "outerClaimId", "continuesClaimId");

  private static final Set<String> PLACE = Set.of("content", "span", "start", "end");

  static Finding claim(JsonNode claim, String label) {
    var spans = new ArrayList<Span>();
    claim.path("content").forEach(span -> spans.add(Span.of(span)));
    return new Finding(Type.CLAIM, spans, label, fields(claim));
  }

  static Finding entity(JsonNode entity) {
    Span span = Span.of(entity.has("span") ? entity.path("span") : entity);
    return new Finding(Type.ENTITY, List.of(span), entity.path("name").asText(), fields(entity));
  }

  private static Map<String, JsonNode> fields(JsonNode found) {
    var fields = new TreeMap<String, JsonNode>();
    found
        .properties()
        .forEach(
            field -> {
              if (!POSITIONAL.contains(field.getKey()) && !PLACE.contains(field.getKey())) {
                fields.put(field.getKey(), field.getValue());
              }
            });
    return fields;
  }

  boolean isAt(Finding other) {
    return type == other.type && spans.equals(other.spans);
  }

  boolean overlaps(Finding other) {
    return type == other.type
        && spans.stream().anyMatch(span -> other.spans.stream().anyMatch(span::overlaps));
  }

  /** Names of the fields that differ, and {@code span} when the place does. */
  Set<String> differences(Finding other) {
    var names = new TreeSet<String>();
    var all = new TreeSet<>(fields.keySet());
    all.addAll(other.fields.keySet());
    for (String name : all) {
      JsonNode value = fields.get(name);
      if (value == null || !value.equals(other.fields.get(name))) {
        names.add(name);
      }
    }
    if (!spans.equals(other.spans)) {
      names.add("span");
    }
    return names;
  }
}
