package dev.claimstream.app;

import dev.claimstream.schemas.Claim;
import dev.claimstream.schemas.Cue;
import dev.claimstream.schemas.Span;
import dev.claimstream.schemas.Speaker;
import dev.claimstream.schemas.SpeakerHow;
import dev.claimstream.schemas.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a terminal shows of a claim, fit to be printed.
 *
 * @param claim the claim
 * @param text of its paragraph
 */
record ClaimWords(Claim claim, String text) {

  private static final String BETWEEN_PIECES = " … ";

  /** Who said it: by name, or in the article's words when it gives none. */
  String speakers() {
    String names =
        Stream.concat(Stream.of(claim.getSpeaker()), claim.getMoreSpeakers().stream())
            .flatMap(speaker -> speaker.getName().stream())
            .collect(Collectors.joining(" and "));
    return names.isEmpty()
        ? claim.getSource().map(this::words).orElse("somebody")
        : Wrapped.printable(names);
  }

  /** The speaker's office or description; of an unnamed one the source says it already. */
  Optional<String> role() {
    boolean one = claim.getSpeaker().getName().isPresent() && claim.getMoreSpeakers().isEmpty();
    return one ? claim.getSpeaker().getRole().map(Wrapped::printable) : Optional.empty();
  }

  Optional<String> cue() {
    return claim.getCue().map(Cue::getSpan).map(this::words);
  }

  /** What is said, its pieces joined. */
  String content() {
    return claim.getContent().stream().map(this::words).collect(Collectors.joining(BETWEEN_PIECES));
  }

  String kind() {
    return lower(claim.getKind());
  }

  /** What else is known of how it was said and how the speaker was found. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    claim
        .getCue()
        .map(Cue::getStance)
        .filter(stance -> stance != Stance.NEUTRAL)
        .ifPresent(stance -> remarks.add(lower(stance)));
    if (claim.getNegated()) {
      remarks.add("negated");
    }
    if (claim.getHedged()) {
      remarks.add("hedged");
    }
    resolvedFrom().ifPresent(remarks::add);
    return remarks;
  }

  private Optional<String> resolvedFrom() {
    Speaker speaker = claim.getSpeaker();
    if (speaker.getName().isEmpty() || speaker.getHow() == SpeakerHow.NAMED) {
      return Optional.empty();
    }
    return claim
        .getSource()
        .map(source -> "“" + words(source) + "”")
        .or(() -> Optional.of(lower(speaker.getHow())));
  }

  private String words(Span span) {
    return Wrapped.printable(text.substring(span.getStart(), span.getEnd()));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
