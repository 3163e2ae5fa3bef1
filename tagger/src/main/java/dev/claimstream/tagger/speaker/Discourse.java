package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.ClaimKind;
import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Mention;
import dev.claimstream.tagger.Span;
import dev.claimstream.tagger.Speaker;
import dev.claimstream.tagger.claim.Draft;
import dev.claimstream.tagger.claim.Passage;
import dev.claimstream.tagger.claim.TokenRange;
import dev.claimstream.tagger.text.Pos;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What has been said so far, and by whom: the state of the article while its claims are read. */
final class Discourse {

  /** A claim whose speakers are known. */
  record Turn(int paragraph, Draft draft, Speaker speaker, List<Speaker> more) {}

  /** Longer than what stands between words and whom they were said to, in UTF-16 units. */
  private static final int SENTENCE = 200;

  private final List<Passage> passages;

  /** For each paragraph the UTF-16 units inside direct speech. */
  private final List<BitSet> spoken = new ArrayList<>();

  private final Cast cast;
  private final List<Turn> turns = new ArrayList<>();

  Discourse(List<Passage> passages, List<List<Draft>> drafts, Cast cast) {
    this.passages = passages;
    this.cast = cast;
    for (int p = 0; p < passages.size(); p++) {
      BitSet units = new BitSet();
      for (Draft draft : drafts.get(p)) {
        if (draft.kind() == ClaimKind.DIRECT || draft.kind() == ClaimKind.QUESTION) {
          for (TokenRange range : draft.content()) {
            Span span = passages.get(p).span(range.first(), range.limit());
            units.set(span.start(), span.end());
          }
        }
      }
      spoken.add(units);
    }
  }

  Passage passage(int paragraph) {
    return passages.get(paragraph);
  }

  int paragraphs() {
    return passages.size();
  }

  Cast cast() {
    return cast;
  }

  /**
   * The person named first, in the writer's words, in the sentence of a mention: its likely
   * subject.
   */
  Cast.Appearance leadOfSentence(Cast.Appearance mention) {
    int paragraph = mention.place().paragraph();
    int start = sentenceStart(passage(paragraph).text(), mention.place().offset());
    Cast.Appearance lead = mention;
    for (Cast.Appearance a : cast.before(mention.place())) {
      if (a.place().paragraph() < paragraph || a.place().offset() < start) {
        break;
      }
      if (a.kind() == EntityKind.PERSON && isNarrated(a)) {
        lead = a;
      }
    }
    return lead;
  }

  private static int sentenceStart(String text, int offset) {
    int i = offset;
    while (i > 1 && !(".!?".indexOf(text.charAt(i - 2)) >= 0 && text.charAt(i - 1) == ' ')) {
      i--;
    }
    return i <= 1 ? 0 : i;
  }

  /** Whom a paragraph addresses at its end: "Do you miss it, Ada?". */
  Optional<Integer> addressed(int paragraph) {
    if (paragraph < 0) {
      return Optional.empty();
    }
    Passage p = passage(paragraph);
    int last = p.size() - 1;
    while (last > 0 && p.pos(last) == Pos.MARK) {
      last--;
    }
    int first = last;
    while (first > 0
        && p.mention(first - 1).isPresent()
        && p.mention(first - 1).equals(p.mention(last))) {
      first--;
    }
    return p.lower(first - 1).equals(",")
        ? p.mention(last).map(Mention::entity).filter(cast::isPerson)
        : Optional.empty();
  }

  /** Where a turn's words end in its paragraph, source included. */
  int endOf(Turn turn) {
    int content = turn.draft().limit();
    int source = turn.draft().source().map(TokenRange::limit).orElse(0);
    return passage(turn.paragraph()).tokens().get(Math.max(content, source) - 1).end();
  }

  /** Whether somebody is named since a turn, in another sentence than its attribution. */
  boolean isSince(Turn turn, Place place) {
    if (place.paragraph() != turn.paragraph()) {
      return place.paragraph() > turn.paragraph();
    }
    int end = endOf(turn);
    return place.offset() > end
        && (place.offset() - end > SENTENCE
            || sentenceStart(passage(place.paragraph()).text(), place.offset()) > end);
  }

  void add(Turn turn) {
    turns.add(turn);
  }

  /** The latest turn; questions count only when asked for. */
  Optional<Turn> lastTurn(boolean questions) {
    for (int i = turns.size() - 1; i >= 0; i--) {
      if (questions || turns.get(i).draft().kind() != ClaimKind.QUESTION) {
        return Optional.of(turns.get(i));
      }
    }
    return Optional.empty();
  }

  /** Who has asked in the paragraph before, and so speaks not here: "Are you sure?" X asked. */
  Optional<Integer> askedBefore(Place place) {
    return lastTurn(true)
        .filter(t -> t.paragraph() == place.paragraph() - 1)
        .filter(
            t ->
                passage(t.paragraph()).lower(t.draft().limit() - 1).equals("?")
                    || passage(t.paragraph()).lower(t.draft().limit()).equals("?"))
        .flatMap(t -> t.speaker().entity());
  }

  List<Turn> turns() {
    return turns;
  }

  /** Whether a mention stands inside somebody's direct speech, or as an owner (X's lawyer). */
  boolean isSpoken(Place place) {
    return spoken.get(place.paragraph()).get(place.offset());
  }

  /** Whether a person is named in the writer's own words and not only as an owner. */
  boolean isNarrated(Cast.Appearance a) {
    return !isSpoken(a.place());
  }

  Speaker speaker(int entity, Speaker.How how) {
    var facts = cast.facts(entity);
    return new Speaker(
        Optional.of(entity),
        Optional.of(facts.name()),
        Optional.of(facts.kind()),
        facts.roles().isEmpty() ? Optional.empty() : Optional.of(facts.roles().get(0).text()),
        how);
  }

  Speaker again(Speaker earlier, Speaker.How how) {
    return new Speaker(earlier.entity(), earlier.name(), earlier.kind(), earlier.role(), how);
  }

  boolean isKind(Speaker speaker, EntityKind kind) {
    return speaker.kind().map(k -> k == kind).orElse(false);
  }
}
