package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.text.Pos;
import java.util.List;
import java.util.Optional;

/**
 * The words beside a quotation that say whose it is: "said Smith", "Smith, a barrister, said",
 * "according to Smith".
 *
 * @param first the first token of it
 * @param limit behind its last token
 */
record Attribution(int first, int limit, CueWords cue, Optional<TokenRange> source) {

  /**
   * The attribution that begins at a token (commas and dashes passed over) and reports what stands
   * before it.
   */
  static Optional<Attribution> behind(Reading r, int at, Frame frame) {
    Passage p = r.passage();
    int i = at;
    while (i < p.size() && (p.isComma(i) || p.is(i, ".") || (p.isDash(i) && i == at))) {
      i++;
    }
    if (i >= p.size()) {
      return Optional.empty();
    }
    int ceiling = p.sentence(i).limit();
    List<Quotation> next = p.quotations().outermostIn(i, ceiling);
    if (!next.isEmpty()) {
      ceiling = next.get(0).open();
    }
    Optional<Attribution> according = accordingTo(r, i, ceiling);
    if (according.isPresent()) {
      return according;
    }
    Optional<Attribution> stated = stated(r, i, ceiling);
    if (stated.isPresent()) {
      return stated;
    }
    Optional<Attribution> inverted = inverted(r, i, ceiling, frame);
    return inverted.isPresent() ? inverted : straight(r, i, ceiling, frame);
  }

  /** “It is safe.” Cole said. A sentence of nothing but subject and verb goes with the words. */
  boolean isWholeSentence(Passage p) {
    boolean says =
        switch (cue.lemma()) {
          case "say", "add", "write", "tweet", "post" -> true;
          default -> false;
        };
    boolean ends = limit >= p.size() || p.isEndMark(limit);
    return says && ends && p.sentence(first).first() == first;
  }

  static Optional<Attribution> accordingTo(Reading r, int i, int ceiling) {
    Passage p = r.passage();
    return AccordingToRule.cue(p, i)
        .flatMap(
            cue ->
                PhraseAfter.find(p, cue.limit(), ceiling)
                    .map(n -> new Attribution(i, n.limit(), cue, Optional.of(n))));
  }

  /** "it is stated in [the memorandum]", "it says in [a statement from the union]". */
  private static Optional<Attribution> stated(Reading r, int i, int ceiling) {
    Passage p = r.passage();
    return r.cueAt(i + 1)
        .filter(c -> p.is(i, "it") && c.takes(Frame.HEARSAY))
        .filter(c -> c.form() == Cue.Form.PASSIVE || p.is(c.head(), "says"))
        .filter(c -> p.is(c.limit(), "in"))
        .flatMap(
            c ->
                PhraseAfter.find(p, c.limit() + 1, ceiling)
                    .filter(n -> c.form() == Cue.Form.PASSIVE || isFromSomebody(p, n))
                    .map(n -> new Attribution(i, n.limit(), CueWords.of(c), Optional.of(n))));
  }

  private static boolean isFromSomebody(Passage p, TokenRange document) {
    for (int i = document.first(); i < document.limit(); i++) {
      if (p.is(i, "from")) {
        return true;
      }
    }
    return false;
  }

  /** "says [Smith]". */
  private static Optional<Attribution> inverted(Reading r, int i, int ceiling, Frame frame) {
    Passage p = r.passage();
    Optional<Cue> found = r.cueAt(i).filter(c -> c.first() == i || onlyAdverbs(p, i, c.first()));
    if (found.isEmpty()) {
      return unlisted(p, i, ceiling, frame);
    }
    Cue cue = found.get();
    boolean finite = cue.form() == Cue.Form.FINITE || p.pos(cue.head()) == Pos.PAST;
    if (!reports(cue, frame) || !finite || cue.limit() > ceiling) {
      return unlisted(p, i, ceiling, frame);
    }
    Optional<TokenRange> source = PhraseAfter.find(p, cue.limit(), ceiling);
    if (source.isEmpty()) {
      boolean ends = cue.limit() >= ceiling || p.isEndMark(cue.limit()) || p.isComma(cue.limit());
      return ends && frame == Frame.QUOTATION
          ? Optional.of(new Attribution(i, cue.limit(), CueWords.of(cue), Optional.empty()))
          : Optional.empty();
    }
    return Optional.of(new Attribution(i, source.get().limit(), CueWords.of(cue), source));
  }

  /** "“…,” rejoices [Ana Prieto]": any verb reports that stands between words and a name. */
  private static Optional<Attribution> unlisted(Passage p, int i, int ceiling, Frame frame) {
    boolean quoted = p.isQuoteMark(i - 1) || (p.isComma(i - 1) && p.isQuoteMark(i - 2));
    boolean comma = p.isComma(i - 1) || p.isComma(i - 2);
    String word = p.lower(i);
    boolean present = (p.pos(i) == Pos.PRESENT || p.pos(i) == Pos.NOUN) && word.endsWith("s");
    boolean verb = (present || p.pos(i) == Pos.PAST) && !p.token(i).isCapitalized();
    if (frame != Frame.QUOTATION || !quoted || !comma || !verb) {
      return Optional.empty();
    }
    return PhraseAfter.find(p, i + 1, ceiling)
        .filter(source -> p.names(source, EntityKind.PERSON))
        .map(s -> new Attribution(i, s.limit(), CueWords.plain(i, i + 1, word), Optional.of(s)));
  }

  /** "[Smith] says". */
  private static Optional<Attribution> straight(Reading r, int i, int ceiling, Frame frame) {
    Passage p = r.passage();
    int from = p.is(i, "as") || p.pos(i) == Pos.COORDINATOR ? i + 1 : i;
    for (Cue cue : r.cuesIn(from + 1, ceiling)) {
      if (!reports(cue, frame)
          || cue.form() != Cue.Form.FINITE
          || p.pos(cue.head()) == Pos.GERUND
          || p.words(from, cue.first()) > 25) {
        continue;
      }
      Optional<TokenRange> source = PhraseBefore.find(p, cue.first(), from);
      if (source.isPresent()
          && (source.get().first() == from || onlyAdverbs(p, from, source.get().first()))) {
        return Optional.of(new Attribution(i, cue.limit(), CueWords.of(cue), source));
      }
      if (finiteBetween(p, from, cue.first())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean finiteBetween(Passage p, int first, int limit) {
    boolean relative = false;
    for (int i = first; i < limit; i++) {
      relative |= p.is(i, "who") || p.is(i, "which") || p.is(i, "whose");
      if (p.pos(i).isFinite() && !relative) {
        return true;
      }
    }
    return false;
  }

  private static boolean onlyAdverbs(Passage p, int first, int limit) {
    for (int i = first; i < limit; i++) {
      if (p.pos(i) != Pos.ADVERB && !p.isComma(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean reports(Cue cue, Frame frame) {
    return cue.takes(frame) || (frame == Frame.QUOTATION && cue.takes(Frame.QUOTATION_BEFORE));
  }
}
