package dev.claimstream.app;

import dev.claimstream.schemas.Cue;
import dev.claimstream.schemas.PublishedClaim;
import dev.claimstream.schemas.Speaker;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Picks claims by words in their fields, whatever the case.
 *
 * @param words what must be in which field; all of it
 */
record ClaimFilter(Map<Field, String> words) implements Predicate<PublishedClaim> {

  /** What can be looked at. */
  enum Field {
    SPEAKER,
    CONTENT,
    CUE,
    KIND,
    ARTICLE,
    SOURCE
  }

  ClaimFilter {
    words = Map.copyOf(words);
  }

  @Override
  public boolean test(PublishedClaim claim) {
    return words.entrySet().stream()
        .allMatch(e -> fold(value(e.getKey(), claim)).contains(fold(e.getValue())));
  }

  private static String value(Field field, PublishedClaim claim) {
    return switch (field) {
      case SPEAKER -> speakers(claim);
      case CONTENT -> claim.getContentText();
      case CUE -> claim.getClaim().getCue().map(Cue::getLemma).orElse("");
      case KIND -> claim.getClaim().getKind().name();
      case ARTICLE -> claim.getArticleId();
      case SOURCE -> claim.getArticle().getSource();
    };
  }

  private static String speakers(PublishedClaim claim) {
    return Stream.concat(
            Stream.of(claim.getClaim().getSpeaker()), claim.getClaim().getMoreSpeakers().stream())
        .map(ClaimFilter::nameAndRole)
        .collect(Collectors.joining("\n"));
  }

  private static String nameAndRole(Speaker speaker) {
    return speaker.getName().orElse("") + " " + speaker.getRole().orElse("");
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
