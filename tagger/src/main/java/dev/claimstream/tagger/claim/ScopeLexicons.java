package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.Scope;
import dev.claimstream.tagger.text.Resource;
import java.util.ArrayList;
import java.util.List;

/** The lexicons of claims: each scope reads those of the narrower one and some of its own. */
final class ScopeLexicons {

  static final String CUES = "cues.txt";
  static final String NOMINAL_CUES = "nominal-cues.txt";
  static final String NOMINAL_TOPICS = "nominal-topics.txt";
  static final String WIDE_CUES = "wide-cues.txt";
  static final String WIDE_NOMINAL_TOPICS = "wide-nominal-topics.txt";

  private ScopeLexicons() {}

  /** The names of all files that decide what a scope takes for claims. */
  static List<String> of(Scope scope) {
    List<String> names = new ArrayList<>(List.of(CUES, NOMINAL_CUES, NOMINAL_TOPICS));
    if (scope == Scope.WIDE) {
      names.addAll(List.of(WIDE_CUES, WIDE_NOMINAL_TOPICS));
    }
    return names;
  }

  static List<Resource.Line> lines(String name) {
    return Resource.lines(ScopeLexicons.class, name);
  }
}
