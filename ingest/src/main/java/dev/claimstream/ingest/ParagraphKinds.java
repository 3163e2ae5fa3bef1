package dev.claimstream.ingest;

import dev.claimstream.schemas.ParagraphKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What part each paragraph plays in its article.
 *
 * <ul>
 *   <li>HEADLINE: the first paragraph, when more follows and it is the title, or is a short line
 *       without a final stop;
 *   <li>HEADING: a short line that ends no sentence, when more follows and at most two such lines
 *       stand together (more are a list);
 *   <li>BODY: all others. So is a line without a letter, a web address, a piece of a sentence (it
 *       or the next line begins with a small letter), a quoted sentence with a name after it, and
 *       dialogue: a line that begins with a dash and has a comma in it, {@code – We leave, says the
 *       soldier}.
 * </ul>
 *
 * <p>When in doubt a line is BODY: nothing is lost by looking for claims in a heading.
 */
final class ParagraphKinds {

  private static final int SHORT_HEADING = 80;
  private static final int SHORT_HEADLINE = 150;
  private static final int LIST = 3;

  private ParagraphKinds() {}

  /** The kind of each paragraph, in order. */
  static List<ParagraphKind> of(List<String> paragraphs, Optional<String> title) {
    List<ParagraphKind> kinds =
        new ArrayList<>(Collections.nCopies(paragraphs.size(), ParagraphKind.BODY));
    int last = paragraphs.size() - 1;
    for (int start = 0; start < last; ) {
      int end = endOfRun(paragraphs, start);
      boolean goesOn = end <= last && Marks.beginsSmall(paragraphs.get(end));
      if (end - start < LIST && !goesOn) {
        Collections.fill(kinds.subList(start, Math.min(end, last)), ParagraphKind.HEADING);
      }
      start = Math.max(end, start + 1);
    }
    if (last > 0 && isHeadline(paragraphs.get(0), title)) {
      kinds.set(0, ParagraphKind.HEADLINE);
    }
    return kinds;
  }

  /** The end of the lines from a place on that look like headings. */
  private static int endOfRun(List<String> paragraphs, int start) {
    int end = start;
    while (end < paragraphs.size() && looksLikeHeading(paragraphs.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean isHeadline(String text, Optional<String> title) {
    boolean shortLine = text.length() <= SHORT_HEADLINE && isLine(text);
    return title.map(t -> t.equals(text)).orElse(false) || (shortLine && !Marks.endsInStop(text));
  }

  private static boolean looksLikeHeading(String text) {
    return text.length() <= SHORT_HEADING && isLine(text) && !Marks.endsSentence(text);
  }

  private static boolean isLine(String text) {
    return text.chars().anyMatch(Character::isLetter)
        && text.chars().noneMatch(c -> c == '\n' || c == '\r')
        && !text.contains("://")
        && !Marks.beginsSmall(text)
        && !Marks.hasQuotedSentence(text)
        && !(Marks.beginsWithDash(text) && text.indexOf(',') >= 0);
  }
}
