package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.Speaker;
import dev.claimstream.tagger.Speaker.How;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whom the label of a transcript's turn means when it is no name: "A" is who is interviewed, "RP"
 * whose initials these are.
 */
final class Labels {

  private static final int LONGEST = 4;

  private final Discourse discourse;
  private final Interview interview;
  private final Map<String, Integer> byInitials = new HashMap<>();

  Labels(Discourse discourse, Interview interview) {
    this.discourse = discourse;
    this.interview = interview;
    for (int e = 0; e < discourse.cast().size(); e++) {
      if (discourse.cast().isPerson(e)) {
        byInitials.putIfAbsent(initials(e), e);
      }
    }
  }

  Optional<Speaker> resolve(String label) {
    String letters = label.replace(".", "").replace(" ", "").replace("-", "");
    boolean initials =
        letters.length() <= LONGEST && letters.equals(letters.toUpperCase(Locale.ROOT));
    if (!initials || letters.isEmpty()) {
      return Optional.empty();
    }
    if (letters.length() == 1) {
      return letters.equals("A")
          ? interview.presented().map(e -> discourse.speaker(e, How.DESCRIPTION))
          : Optional.empty();
    }
    return Optional.ofNullable(byInitials.get(letters)).map(e -> discourse.speaker(e, How.NAMED));
  }

  private String initials(int entity) {
    StringBuilder initials = new StringBuilder();
    for (String part : discourse.cast().facts(entity).name().split("[ -]+")) {
      if (!part.isEmpty() && Character.isUpperCase(part.codePointAt(0))) {
        initials.appendCodePoint(part.codePointAt(0));
      }
    }
    return initials.toString();
  }
}
