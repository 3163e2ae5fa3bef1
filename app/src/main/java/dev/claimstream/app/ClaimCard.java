package dev.claimstream.app;

import dev.claimstream.schemas.PublishedClaim;
import java.util.ArrayList;
import java.util.List;
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

  /** The lines, each with its end. */
  String of(PublishedClaim published) {
    var words = new ClaimWords(published.getClaim(), published.getParagraphText());
    List<String> lines = new ArrayList<>();
    String speakers = words.speakers();
    String head = speakers + words.role().map(role -> ", " + role).orElse("") + rest(words);
    List<String> headLines = Wrapped.lines(head, width);
    lines.add(firstLine(headLines.get(0), speakers));
    headLines.stream().skip(1).map(line -> Style.DIM.on(line, color)).forEach(lines::add);
    Wrapped.lines(words.content(), width - INDENT.length())
        .forEach(line -> lines.add(INDENT + line));
    return String.join("\n", lines) + "\n";
  }

  private static String rest(ClaimWords words) {
    return Stream.of(words.cue().stream(), Stream.of(words.kind()), words.remarks().stream())
        .flatMap(parts -> parts)
        .map(part -> " · " + part)
        .reduce("", String::concat);
  }

  private String firstLine(String line, String speakers) {
    if (!line.startsWith(speakers)) {
      return Style.BOLD.on(line, color);
    }
    return Style.BOLD.on(speakers, color) + Style.DIM.on(line.substring(speakers.length()), color);
  }
}
