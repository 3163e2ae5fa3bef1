package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.ArticleText;
import dev.claimstream.tagger.ClaimKind;
import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.text.Pos;
import dev.claimstream.tagger.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What begins with a dash, a paragraph or a sentence, is speech, as far as an attribution that
 * interrupts or ends it: "– We know nothing, says the mayor. – Not yet."
 */
final class DialogueDashRule implements ClaimRule {

  @Override
  public void apply(Reading r) {
    int dash = opening(r.passage());
    if (dash >= 0 && r.passage().kind() != ArticleText.Kind.HEADING) {
      at(r, dash);
    }
  }

  /** The dash that opens speech: at the start, or of a later sentence; -1 for none. */
  private static int opening(Passage p) {
    if (p.size() >= 2 && p.isDash(0)) {
      return 0;
    }
    for (Sentence sentence : p.sentences()) {
      int dash = sentence.first();
      boolean speech = dash > 0 && p.isDash(dash) && p.sentence(dash).limit() > dash + 2;
      if (speech && p.token(dash + 1).isCapitalized() && p.isEndMark(dash - 1)) {
        return dash;
      }
    }
    return -1;
  }

  private static void at(Reading r, int dash) {
    Passage p = r.passage();
    List<TokenRange> speech = new ArrayList<>();
    Optional<Attribution> attribution = Optional.empty();
    int from = dash + 1;
    int i = from;
    while (i < p.size()) {
      Optional<Attribution> here =
          mayBeFollowedByAttribution(p, i) ? attributionAt(r, i) : Optional.empty();
      if (here.isEmpty()) {
        i++;
        continue;
      }
      addSpeech(p, speech, from, i);
      attribution = attribution.isPresent() ? attribution : here;
      int resumed = resumption(p, from, i, here.get().limit());
      from = resumed;
      i = resumed;
    }
    addSpeech(p, speech, from, p.size());
    if (speech.isEmpty()) {
      return;
    }
    if (attribution.isEmpty() && (isItem(p) || isName(p, speech.get(0)))) {
      return;
    }
    speech.forEach(r::speak);
    r.add(draft(p, speech, attribution));
  }

  /** "-Polls open": a hyphen at a word makes a list. */
  private static boolean isItem(Passage p) {
    return p.is(0, "-") && p.token(1).touches(p.token(0));
  }

  /** "– Bernard Cole": below a quotation, whose it is. */
  private static boolean isName(Passage p, TokenRange speech) {
    return p.mention(speech.first())
        .filter(m -> m.kind() == EntityKind.PERSON)
        .filter(m -> m.span().end() >= p.token(speech.limit() - 1).end())
        .isPresent();
  }

  private static Draft draft(
      Passage p, List<TokenRange> speech, Optional<Attribution> attribution) {
    if (attribution.isPresent()) {
      Attribution a = attribution.get();
      boolean asked = a.cue().lemma().equals("ask") && p.is(speech.get(0).limit(), "?");
      return new Draft(
          asked ? ClaimKind.QUESTION : ClaimKind.DIRECT,
          speech,
          Optional.of(a.cue()),
          a.source(),
          Rule.DASH_THEN_CUE);
    }
    boolean question = isQuestion(p);
    return new Draft(
        question ? ClaimKind.QUESTION : ClaimKind.DIRECT,
        speech,
        Optional.empty(),
        Optional.empty(),
        question ? Rule.QUESTION : Rule.DASH);
  }

  /** Its last sentence asks, and it has at most three. */
  static boolean isQuestion(Passage p) {
    int last = p.size() - 1;
    while (last > 0 && p.isQuoteMark(last)) {
      last--;
    }
    return p.is(last, "?") && p.sentences().size() <= 3;
  }

  private static boolean mayBeFollowedByAttribution(Passage p, int i) {
    return p.isComma(i) || p.isEndMark(i) || p.isQuoteMark(i) || (p.isDash(i) && i + 1 < p.size());
  }

  /** The attribution behind the mark at a token, if speech could end there. */
  private static Optional<Attribution> attributionAt(Reading r, int i) {
    Passage p = r.passage();
    int next = i + 1;
    if (next >= p.size() || p.isQuoteMark(next) || p.isComma(next)) {
      return Optional.empty();
    }
    boolean crosses = p.isEndMark(i) && !p.sameSentence(i, next);
    Optional<Attribution> found = Attribution.behind(r, next, Frame.QUOTATION);
    if (found.isEmpty()) {
      return found;
    }
    Attribution a = found.get();
    boolean inverted = a.source().map(s -> s.first() >= a.cue().limit()).orElse(true);
    if (a.source().map(s -> firstPerson(p, s)).orElse(false)
        || (a.source().isEmpty() && a.limit() < p.size() - 1)) {
      return Optional.empty();
    }
    if (crosses
        && (!inverted || Character.isUpperCase(p.token(next).text().codePointAt(0)))
        && !p.is(i, "?")
        && !p.is(i, "!")) {
      return Optional.empty();
    }
    boolean does = p.pos(a.cue().first()) != Pos.MODAL; // "the state must answer" reports nothing
    return inverted || (does && endsReport(p, a.limit())) ? found : Optional.empty();
  }

  private static boolean firstPerson(Passage p, TokenRange source) {
    return switch (p.lower(source.first())) {
      case "i", "we", "you", "my", "our" -> true;
      default -> false;
    };
  }

  /** Whether no clause hangs on the cue: only whom, when and where it was said, then a stop. */
  private static boolean endsReport(Passage p, int at) {
    for (int i = at; i < p.size(); i++) {
      if (p.isEndMark(i) || p.isDash(i) || p.is(i, ":") || p.isComma(i)) {
        return true;
      }
      if (p.pos(i).isFinite() || p.is(i, "that")) {
        return false;
      }
    }
    return true;
  }

  /**
   * Where speech goes on behind an attribution at a token: after the next dash, or nowhere; at once
   * when it broke off before its verb: "– This, says Nils Moen, [is] the end."
   */
  private static int resumption(Passage p, int from, int brokenOff, int at) {
    if (p.isComma(brokenOff) && p.isComma(at) && !Clauses.isClause(p, from, brokenOff)) {
      boolean goesOn = at + 1 < p.size() && p.pos(at + 1).isFinite();
      if (goesOn) {
        return at + 1;
      }
    }
    if (p.isDash(brokenOff) && p.isDash(at)) {
      return at + 1; // "—No —replied Ana—. [Never.]"
    }
    for (int i = at; i < p.size(); i++) {
      boolean goesOn = i > 0 && (p.isEndMark(i - 1) || p.isComma(i - 1) || p.is(i - 1, ":"));
      if (p.isDash(i) && goesOn) {
        return i + 1;
      }
      if (p.is(i, ":") && i + 1 < p.size() && !p.isDash(i + 1) && !p.isQuoteMark(i + 1)) {
        return i + 1;
      }
      boolean begins = i > at && p.sentence(i).first() == i;
      if (begins && !p.isQuoteMark(i) && isFirstPerson(p, p.sentence(i))) {
        return i;
      }
    }
    return p.size();
  }

  /** "[The doctor told me that …]": whoever spoke before goes on, without a dash. */
  private static boolean isFirstPerson(Passage p, Sentence sentence) {
    for (int i = sentence.first(); i < sentence.limit(); i++) {
      switch (p.lower(i)) {
        case "i", "me", "my", "we", "us", "our" -> {
          return true;
        }
        default -> {
          // one of the others may
        }
      }
    }
    return false;
  }

  private static void addSpeech(Passage p, List<TokenRange> speech, int from, int limit) {
    int first = from;
    while (first < limit && (p.isDash(first) || p.isComma(first) || p.isEndMark(first))) {
      first++;
    }
    int end = Clauses.trimRight(p, first, limit);
    int close = p.quotations().openedAt(first).map(Quotation::close).orElse(-1);
    boolean marked = end - first > 2 && close >= end - 1 && close <= limit;
    if (marked) {
      first++;
      end = Clauses.trimRight(p, first, Math.min(close, end));
    }
    if (end > first && p.words(first, end) > 0) {
      speech.add(new TokenRange(first, end));
    }
  }
}
