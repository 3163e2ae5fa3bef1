package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.ArticleText;
import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Mention;
import dev.claimstream.tagger.Span;
import dev.claimstream.tagger.text.Pos;
import dev.claimstream.tagger.text.Sentence;
import dev.claimstream.tagger.text.Token;
import dev.claimstream.tagger.text.TokenizedParagraph;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A paragraph as the claim rules read it: tokens with parts of speech, sentences, marks, mentions.
 */
public final class Passage {

  private static final Set<String> TIME_WORDS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "yesterday",
          "today",
          "tonight",
          "tomorrow");
  private static final Set<String> TIME_MODIFIERS =
      Set.of("last", "this", "next", "late", "early", "earlier");
  private static final Set<String> TIME_NOUNS =
      Set.of(
          "night",
          "week",
          "month",
          "year",
          "morning",
          "afternoon",
          "evening",
          "weekend",
          "summer",
          "spring",
          "autumn",
          "fall",
          "winter");

  private final int index;
  private final TokenizedParagraph paragraph;
  private final Pos[] pos;
  private final int[] sentenceOf;
  private final int[] mentionOf;
  private final List<Mention> mentions;
  private final Quotations quotations;
  private final BitSet marks = new BitSet();

  public Passage(int index, TokenizedParagraph paragraph, Pos[] pos, List<Mention> mentions) {
    this.index = index;
    this.paragraph = paragraph;
    this.pos = pos;
    this.mentions = mentions;
    this.sentenceOf = new int[pos.length];
    this.mentionOf = new int[pos.length];
    Arrays.fill(mentionOf, -1);
    List<Sentence> sentences = paragraph.sentences();
    for (int s = 0; s < sentences.size(); s++) {
      Arrays.fill(sentenceOf, sentences.get(s).first(), sentences.get(s).limit(), s);
    }
    int at = 0;
    for (int m = 0; m < mentions.size(); m++) {
      Span span = mentions.get(m).span();
      while (at < pos.length && tokens().get(at).end() <= span.start()) {
        at++;
      }
      while (at < pos.length && tokens().get(at).start() < span.end()) {
        mentionOf[at++] = m;
      }
    }
    this.quotations = new Quotations(QuoteFinder.find(paragraph.tokens()), pos.length);
    for (Quotation q : quotations.all()) {
      mark(q.open());
      mark(q.close());
    }
  }

  private void mark(int token) {
    if (token >= 0) {
      marks.set(token);
      pos[token] = Pos.MARK;
    }
  }

  /** The paragraph's place in the article. */
  public int index() {
    return index;
  }

  public ArticleText.Kind kind() {
    return paragraph.kind();
  }

  public String text() {
    return paragraph.text();
  }

  public List<Token> tokens() {
    return paragraph.tokens();
  }

  public int size() {
    return pos.length;
  }

  public List<Mention> mentions() {
    return mentions;
  }

  Quotations quotations() {
    return quotations;
  }

  Token token(int i) {
    return tokens().get(i);
  }

  public Pos pos(int i) {
    return i >= 0 && i < pos.length ? pos[i] : Pos.MARK;
  }

  /** The token in lower case; empty outside the paragraph. */
  public String lower(int i) {
    return i >= 0 && i < pos.length ? tokens().get(i).lower() : "";
  }

  boolean is(int i, String lower) {
    return lower(i).equals(lower);
  }

  Sentence sentence(int token) {
    return paragraph.sentences().get(sentenceOf[token]);
  }

  List<Sentence> sentences() {
    return paragraph.sentences();
  }

  boolean sameSentence(int a, int b) {
    return sentenceOf[a] == sentenceOf[b];
  }

  /** The mention that a token is part of. */
  public Optional<Mention> mention(int token) {
    return token >= 0 && token < pos.length && mentionOf[token] >= 0
        ? Optional.of(mentions.get(mentionOf[token]))
        : Optional.empty();
  }

  /**
   * Whether two neighbouring tokens belong to different mentions; not "Christian Democrat", whose
   * words are both names of groups.
   */
  boolean mentionBreak(int a, int b) {
    return mentionOf[a] >= 0
        && mentionOf[b] >= 0
        && mentionOf[a] != mentionOf[b]
        && !(isGroup(a) && isGroup(b));
  }

  private boolean isGroup(int token) {
    return mention(token).filter(m -> m.kind() == EntityKind.GROUP).isPresent();
  }

  boolean sameMention(int a, int b) {
    return mentionOf[a] >= 0 && mentionOf[a] == mentionOf[b];
  }

  /** Whether somebody or something of a kind is named in a range of tokens. */
  boolean names(TokenRange range, EntityKind kind) {
    for (int i = range.first(); i < range.limit(); i++) {
      if (mention(i).filter(m -> m.kind() == kind).isPresent()) {
        return true;
      }
    }
    return false;
  }

  boolean isTime(int token) {
    return mention(token)
            .map(m -> m.kind() == EntityKind.DATE || m.kind() == EntityKind.TIME)
            .orElse(false)
        || TIME_WORDS.contains(lower(token))
        || (TIME_NOUNS.contains(lower(token))
            && (TIME_MODIFIERS.contains(lower(token - 1)) || TIME_WORDS.contains(lower(token - 1))))
        || (TIME_MODIFIERS.contains(lower(token)) && TIME_NOUNS.contains(lower(token + 1)))
        || ((is(token, "late") || is(token, "early"))
            && TIME_WORDS.contains(lower(is(token + 1, "on") ? token + 2 : token + 1)));
  }

  /** The text's span of tokens [first, limit), which must not be empty. */
  public Span span(int first, int limit) {
    return new Span(token(first).start(), token(limit - 1).end());
  }

  boolean isComma(int i) {
    return is(i, ",");
  }

  /** Whether a dash stands there: – — ― or a hyphen of its own. */
  boolean isDash(int i) {
    return switch (lower(i)) {
      case "–", "—", "―", "-", "--", "−", "‒", "---" -> true;
      default -> false;
    };
  }

  boolean isQuoteMark(int i) {
    return i >= 0
        && (marks.get(i) || (i < pos.length && QuoteFinder.isDoubleMark(token(i).text())));
  }

  /** Whether a sentence's end mark stands there. */
  boolean isEndMark(int i) {
    return switch (lower(i)) {
      case ".", "!", "?", "…", "..." -> true;
      default -> false;
    };
  }

  /** The number of words among tokens [first, limit). */
  int words(int first, int limit) {
    int n = 0;
    for (int i = first; i < limit; i++) {
      if (pos[i] != Pos.MARK) {
        n++;
      }
    }
    return n;
  }

  /** The short noun phrase that begins at a token, if one does. */
  public Optional<TokenRange> nounPhraseAt(int first) {
    if (first >= size() || (!pos(first).isNominal() && pos(first) != Pos.OBJECT)) {
      return Optional.empty();
    }
    int end = PhraseAfter.core(this, first, sentence(first).limit());
    return end > first ? Optional.of(new TokenRange(first, end)) : Optional.empty();
  }

  public boolean beginsWithQuotation() {
    return isQuoteMark(0);
  }

  /** Whether a quotation goes on over the paragraph's end. */
  public boolean endsInOpenQuotation() {
    return pos.length > 0
        && quotations.around(pos.length - 1).filter(q -> q.close() < 0).isPresent();
  }

  public boolean isBlank() {
    return words(0, size()) == 0;
  }
}
