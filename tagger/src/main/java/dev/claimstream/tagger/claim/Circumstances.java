package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;
import java.util.Set;

/** Whom, when and where: what may stand between a cue and what it reports. */
final class Circumstances {

  private static final int FURTHEST_THAT = 20;

  /** Where something is said, last words of a phrase. */
  private static final Set<String> MEDIA =
      Set.of(
          "address",
          "blog",
          "briefing",
          "broadcast",
          "call",
          "channel",
          "column",
          "conference",
          "court",
          "email",
          "e-mail",
          "facebook",
          "filing",
          "hearing",
          "instagram",
          "interview",
          "letter",
          "memo",
          "message",
          "note",
          "phone",
          "podcast",
          "post",
          "radio",
          "release",
          "speech",
          "statement",
          "telegram",
          "telephone",
          "television",
          "testimony",
          "tv",
          "tweet",
          "twitter",
          "video");

  private Circumstances() {}

  /** "said [on state radio] the government would": where it was said, then a clause. */
  static boolean isMedium(Passage p, int at, int limit) {
    if (p.pos(at) != Pos.PREPOSITION) {
      return false;
    }
    int end = PhraseAfter.core(p, at + 1, limit);
    return end > at + 1 && MEDIA.contains(p.lower(end - 1)) && Clauses.begins(p, end, limit);
  }

  /** Past whom, when and where: "told [the court on Monday] that", "said [in a statement] the". */
  static int beyond(Passage p, Cue cue, int from, int limit) {
    int at = from;
    if (cue.takes(Frame.ADDRESSEE_FIRST)) {
      at = object(p, at, limit);
    }
    for (int n = 0; n < 4 && at < limit; n++) {
      int before = at;
      if (p.pos(at) == Pos.PREPOSITION || p.pos(at) == Pos.TO) {
        int next = PhraseAfter.core(p, at + 1, limit);
        if (next > at + 1) {
          at = next;
        }
        boolean reduced = p.pos(at) == Pos.PAST || p.pos(at) == Pos.PARTICIPLE;
        if (next > before + 1 && reduced && p.pos(at + 1) == Pos.PREPOSITION) {
          at++; // "in a statement released by"
        }
      } else if (p.isTime(at)) {
        while (at < limit && p.isTime(at)) {
          at++;
        }
      } else if (p.pos(at) == Pos.ADVERB) {
        at++;
      } else if (p.isComma(at) && n > 0) {
        at++;
      }
      if (at == before) {
        break;
      }
    }
    if (at < limit && p.pos(at) == Pos.THAT && isRelative(p, at)) {
      return from;
    }
    if (at < limit && p.pos(at) != Pos.THAT) {
      int that = laterThat(p, at, limit);
      if (that > 0) {
        return that;
      }
    }
    return at;
  }

  /** A "that" a few words on, with no verb between: "said at the opening of the fair that". */
  private static int laterThat(Passage p, int from, int limit) {
    for (int i = from; i + 1 < limit && i < from + FURTHEST_THAT; i++) {
      if (p.pos(i) == Pos.THAT && opensClause(p, i + 1)) {
        boolean more = p.pos(i - 1) == Pos.COORDINATOR; // "found the leak and that"
        return more || isOfNoun(p, from, i) || isRelative(p, i) ? -1 : i;
      }
      boolean describes = p.pos(i - 1) == Pos.NOUN || p.pos(i - 1) == Pos.NAME;
      boolean verb =
          (p.pos(i) == Pos.PAST || p.pos(i) == Pos.PRESENT) ? !describes : p.pos(i).isFinite();
      boolean participle = p.pos(i) == Pos.GERUND && p.pos(i + 1) == Pos.THAT; // "adding that"
      if (verb || participle || p.isQuoteMark(i) || p.is(i, ":") || p.is(i, ";")) {
        return -1;
      }
    }
    return -1;
  }

  /** "limits [that] they say will ruin them": what the clause says of the noun. */
  private static boolean isRelative(Passage p, int that) {
    return p.pos(that - 1) == Pos.NOUN
        && p.pos(that + 1) == Pos.PRONOUN
        && (p.pos(that + 2) == Pos.PRESENT || p.pos(that + 2) == Pos.PAST)
        && p.pos(that + 3).isFinite();
  }

  /** "rejected [the claim] that", "[the claim by Cole] that": the clause hangs on the object. */
  private static boolean isOfNoun(Passage p, int from, int that) {
    boolean by = false;
    for (int i = from; i < that; i++) {
      by |= p.is(i, "by") && p.pos(i - 1) == Pos.NOUN;
      boolean whom = i == from && p.pos(i) == Pos.OBJECT;
      boolean modifies = p.pos(i) == Pos.GERUND && p.pos(i - 1) == Pos.DETERMINER;
      boolean phrase = (p.pos(i).isNominal() && !p.isTime(i)) || whom || modifies;
      if (!phrase && !by) {
        return false;
      }
    }
    return that > from && (by || p.pos(that - 1) == Pos.NOUN);
  }

  private static boolean opensClause(Passage p, int i) {
    return switch (p.pos(i)) {
      case PREPOSITION, SUBORDINATOR, ADVERB, GERUND -> true;
      default -> p.pos(i).beginsNounPhrase() || p.is(i, "there") || p.isQuoteMark(i);
    };
  }

  private static int object(Passage p, int at, int limit) {
    int end = PhraseAfter.core(p, at, limit);
    while (end > at && end < limit && (p.is(end, "of") || p.is(end, "and") || p.is(end, "at"))) {
      int next = PhraseAfter.core(p, end + 1, limit);
      if (next == end + 1) {
        break;
      }
      end = next;
    }
    return end;
  }
}
