package dev.claimstream.app;

import dev.claimstream.schemas.Claim;
import dev.claimstream.schemas.PublishedClaim;
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
 * A claim as a few lines of a terminal: who, with role; cue and kind; and indented what.
 *
 * @param width columns of the terminal
 * @param color whether it shows colours
 */
record ClaimCard(int width, boolean color) {

  private static final String INDENT = "    ";

  static ClaimCard on(Console console) {
    return new ClaimCard(console.width(), console.color());
  }

  /** The lines, the last one with a line break. */
  String of(PublishedClaim published) {
    Claim claim = published.getClaim();
    String text = published.getParagraphText();
    List<String> lines = new ArrayList<>();
    List<String> facts = facts(claim, text);
    String head = speakers(claim, text) + " · " + String.join(" · ", facts);
    List<String> headLines = Wrapped.lines(head, width);
    lines.add(styledHead(headLines.get(0), speakerNames(claim, text)));
    headLines.stream().skip(1).map(line -> Style.DIM.on(line, color)).forEach(lines::add);
    Wrapped.lines(published.getContentText(), width - INDENT.length())
        .forEach(line -> lines.add(INDENT + line));
    return String.join("\n", lines) + "\n";
  }

  private String styledHead(String line, String names) {
    if (!line.startsWith(names)) {
      return Style.BOLD.on(line, color);
    }
    return Style.BOLD.on(names, color) + Style.DIM.on(line.substring(names.length()), color);
  }

  private static String speakers(Claim claim, String text) {
    return speakerNames(claim, text)
        + claim.getSpeaker().getRole().map(role -> ", " + Wrapped.printable(role)).orElse("");
  }

  private static String speakerNames(Claim claim, String text) {
    String names =
        Stream.concat(Stream.of(claim.getSpeaker()), claim.getMoreSpeakers().stream())
            .flatMap(speaker -> speaker.getName().stream())
            .collect(Collectors.joining(" and "));
    String shown = names.isEmpty() ? unnamed(claim, text) : names;
    return Wrapped.printable(shown);
  }

  private static String unnamed(Claim claim, String text) {
    return claim.getSource().map(span -> words(span, text)).orElse("somebody");
  }

  private static List<String> facts(Claim claim, String text) {
    List<String> facts = new ArrayList<>();
    claim.getCue().ifPresent(cue -> facts.add(words(cue.getSpan(), text)));
    facts.add(lower(claim.getKind()));
    claim
        .getCue()
        .filter(cue -> cue.getStance() != Stance.NEUTRAL)
        .ifPresent(cue -> facts.add(lower(cue.getStance())));
    if (claim.getNegated()) {
      facts.add("negated");
    }
    if (claim.getHedged()) {
      facts.add("hedged");
    }
    resolvedFrom(claim, text).ifPresent(facts::add);
    return facts;
  }

  /** How the name was found, where it does not stand beside the words. */
  private static Optional<String> resolvedFrom(Claim claim, String text) {
    Speaker speaker = claim.getSpeaker();
    if (speaker.getName().isEmpty() || speaker.getHow() == SpeakerHow.NAMED) {
      return Optional.empty();
    }
    return Optional.of(
        claim
            .getSource()
            .map(span -> "“" + words(span, text) + "”")
            .orElseGet(() -> lower(speaker.getHow())));
  }

  private static String words(Span span, String text) {
    return Wrapped.printable(text.substring(span.getStart(), span.getEnd()));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
