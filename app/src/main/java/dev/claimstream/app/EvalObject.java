package dev.claimstream.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.claimstream.tagger.ClaimKind;
import dev.claimstream.tagger.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An article of a gold or tagged file, as it was read.
 *
 * @param where file and line
 */
record EvalObject(String where, JsonNode json) {

  /** The article's id, under one of the names that are in use for it. */
  String id() {
    return Stream.of("doc", "articleId", "id")
        .map(json::path)
        .filter(JsonNode::isValueNode)
        .findFirst()
        .orElseThrow(() -> unusable("the article has no \"articleId\" (or \"doc\", or \"id\")"))
        .asText();
  }

  /** The objects of a list; empty where the list is missing. */
  List<JsonNode> list(String name) {
    List<JsonNode> list = new ArrayList<>();
    json.path(name).forEach(list::add);
    return list;
  }

  /** Positions in a text, which are given in code points or UTF-16 units. */
  Positions positions(String text, OffsetUnit unit) {
    int length = text.length();
    int count = unit == OffsetUnit.UTF_16 ? length : text.codePointCount(0, length);
    return new Positions(this, text, count, count < length);
  }

  /** The kind of a claim; empty for one that the tagger has no name for. */
  Optional<ClaimKind> kind(JsonNode claim) {
    String name = claim.path("kind").asText().toUpperCase(Locale.ROOT);
    return Stream.of(ClaimKind.values()).filter(k -> k.name().equals(name)).findFirst();
  }

  UsageException unusable(String why) {
    return new UsageException(where + ": " + why);
  }

  /**
   * Reads spans.
   *
   * @param last the largest position there can be
   * @param inCodePoints whether positions have to be counted out
   */
  record Positions(EvalObject of, String text, int last, boolean inCodePoints) {

    /** {@code {"start", "end"}} or {@code [start, end]}, in units of the text. */
    Span span(JsonNode node) {
      JsonNode start = node.isArray() ? node.path(0) : node.path("start");
      JsonNode end = node.isArray() ? node.path(1) : node.path("end");
      if (!start.canConvertToInt() || !end.canConvertToInt()) {
        throw of.unusable("not a span: " + node);
      }
      if (start.asInt() < 0 || end.asInt() < start.asInt() || end.asInt() > last) {
        throw of.unusable("span " + node + " is not within the text's " + last + " characters");
      }
      return new Span(unit(start.asInt()), unit(end.asInt()));
    }

    /** Empty for null and for what is missing. */
    Optional<Span> optional(JsonNode node) {
      return node.isNull() || node.isMissingNode() ? Optional.empty() : Optional.of(span(node));
    }

    List<Span> spans(JsonNode nodes) {
      List<Span> spans = new ArrayList<>();
      nodes.forEach(node -> spans.add(span(node)));
      return spans;
    }

    private int unit(int position) {
      return inCodePoints ? text.offsetByCodePoints(0, position) : position;
    }
  }
}
