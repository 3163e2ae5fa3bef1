package dev.claimstream.enrich;

import java.util.Optional;

/**
 * What makes the spans into a text right: each covers something, lies inside the text and splits no
 * surrogate pair; pieces and mentions come in the order of the text. Keeps the first thing that is
 * wrong, in numbers and without the text's words.
 */
final class SpanRules {

  private final String text;
  private Optional<String> problem = Optional.empty();

  SpanRules(String text) {
    this.text = text;
  }

  Optional<String> problem() {
    return problem;
  }

  void span(String what, Object id, int start, int end) {
    if (end <= start) {
      report(what, id, "is empty, at " + start);
    } else if (start < 0) {
      report(what, id, "begins at " + start);
    } else if (end > text.length()) {
      report(what, id, "ends at " + end + " of " + text.length() + " UTF-16 units");
    } else if (splitsPair(start) || splitsPair(end)) {
      report(what, id, "splits a surrogate pair, [" + start + "," + end + ")");
    }
  }

  /** A mention, after one that began at {@code before}. */
  void mention(Object entity, int start, int end, int before) {
    span("mention of entity", entity, start, end);
    if (start < before) {
      report("mention of entity", entity, "is out of the order of the text");
    }
  }

  /** A piece of a claim's content, after one that ended at {@code before}. */
  void piece(Object claim, int start, int end, int before) {
    span("content of claim", claim, start, end);
    if (start < before) {
      report("content of claim", claim, "has pieces that overlap or are out of order");
    }
  }

  void report(String what, Object id, String wrong) {
    if (problem.isEmpty()) {
      problem = Optional.of(what + ' ' + id + ' ' + wrong);
    }
  }

  private boolean splitsPair(int position) {
    return position > 0
        && position < text.length()
        && Character.isHighSurrogate(text.charAt(position - 1))
        && Character.isLowSurrogate(text.charAt(position));
  }
}
