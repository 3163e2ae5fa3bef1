package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.ArticleText;
import dev.claimstream.tagger.ClaimKind;
import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.text.Pos;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Headlines that name their source without a verb: "Stein: City will pay", "… – fire chief". */
final class HeadlineSourceRule implements ClaimRule {

  private static final int LONGEST_SOURCE = 4;
  private static final int FEWEST_WORDS = 3;

  /** Last words of what a headline calls its source. */
  private static final Set<String> SOURCES =
      Set.of(
          "analyst",
          "analysts",
          "chief",
          "coroner",
          "council",
          "court",
          "expert",
          "experts",
          "government",
          "governor",
          "judge",
          "lawyer",
          "lawyers",
          "mayor",
          "minister",
          "ministry",
          "mp",
          "mps",
          "official",
          "officials",
          "police",
          "poll",
          "president",
          "prosecutor",
          "prosecutors",
          "report",
          "reports",
          "researchers",
          "scientists",
          "senator",
          "sheriff",
          "source",
          "sources",
          "spokesman",
          "spokesperson",
          "spokeswoman",
          "study",
          "survey",
          "union",
          "unions",
          "watchdog",
          "witness",
          "witnesses");

  @Override
  public void apply(Reading r) {
    Passage p = r.passage();
    if (p.kind() != ArticleText.Kind.HEADLINE || quotes(r)) {
      return;
    }
    for (int i = 1; i + 1 < p.size(); i++) {
      boolean label = p.is(i, ":") && i <= LONGEST_SOURCE && isSource(p, 0, i);
      if (label || (p.isDash(i) && p.size() - i - 1 <= LONGEST_SOURCE)) {
        report(r, i, label);
        return;
      }
    }
  }

  /** "‘I was never afraid’: [Ana Prieto] on the sea". */
  private static boolean quotes(Reading r) {
    Passage p = r.passage();
    Optional<Quotation> quotation = p.quotations().openedAt(0).filter(q -> q.close() > 0);
    int name = quotation.map(q -> q.after() + 1).orElse(p.size());
    boolean named =
        p.is(name - 1, ":")
            && p.mention(name).filter(m -> m.kind() == EntityKind.PERSON).isPresent();
    if (!named || r.isSpoken(1)) {
      return false;
    }
    int limit = name + 1;
    while (p.sameMention(name, limit)) {
      limit++;
    }
    TokenRange content = quotation.map(q -> new TokenRange(q.first(), q.limit())).orElseThrow();
    r.speak(content);
    r.add(
        new Draft(
            ClaimKind.DIRECT,
            List.of(content),
            Optional.empty(),
            Optional.of(new TokenRange(name, limit)),
            Rule.HEADLINE));
    return true;
  }

  private static void report(Reading r, int mark, boolean label) {
    Passage p = r.passage();
    TokenRange source = label ? new TokenRange(0, mark) : new TokenRange(mark + 1, p.size());
    TokenRange content = label ? new TokenRange(mark + 1, p.size()) : new TokenRange(0, mark);
    boolean enough =
        p.words(content.first(), content.limit()) >= FEWEST_WORDS
            && !p.quotations().openIn(0, p.size())
            && !r.isReportedIn(0, p.size());
    if (enough && isSource(p, source.first(), source.limit())) {
      r.add(
          new Draft(
              ClaimKind.INDIRECT,
              List.of(content),
              Optional.empty(),
              Optional.of(source),
              Rule.HEADLINE));
    }
  }

  /** A person's name, or a few words without a verb of which the last is one of a source. */
  private static boolean isSource(Passage p, int first, int limit) {
    boolean person =
        p.mention(first).filter(m -> m.kind() == EntityKind.PERSON).isPresent()
            && p.sameMention(first, limit - 1);
    for (int i = first; i < limit; i++) {
      if (p.pos(i) == Pos.MARK) {
        return false;
      }
    }
    return person || SOURCES.contains(p.lower(limit - 1));
  }
}
