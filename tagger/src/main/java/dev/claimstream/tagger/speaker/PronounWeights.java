package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.claim.Passage;
import dev.claimstream.tagger.entity.Gender;
import dev.claimstream.tagger.text.Pos;
import java.util.Optional;

/**
 * How likely a pronoun means a person: by gender, by how near and how prominent the mention is, and
 * by whether that person has just spoken. Set on our own articles.
 */
final class PronounWeights {

  private static final double SAME_GENDER = 2;
  private static final double OTHER_GENDER = -6;
  private static final double SAME_PARAGRAPH = 3;
  private static final double PARAGRAPH_BEFORE = 2;
  private static final double TWO_PARAGRAPHS_BEFORE = 1;
  private static final double LEADS_SENTENCE = 1;
  private static final double OPENS_SENTENCE = 1;
  private static final double OWNER = -3;
  private static final double AGENT = -2;
  private static final double OBJECT = -1;
  private static final double ASIDE = -4;
  private static final double NAMED_SINCE = 2;
  private static final double JUST_SPOKE = 3;
  private static final double OFTEN_NAMED = 0.25;
  private static final int OFTEN = 6;

  /** So many words may stand before a name that opens a sentence: "Former coach". */
  private static final int LONGEST_TITLE = 6;

  private static final int LONGEST_ASIDE = 40;

  /** So many turns back somebody who spoke is still in mind. */
  private static final int TURNS_BACK = 6;

  private final Discourse discourse;

  PronounWeights(Discourse discourse) {
    this.discourse = discourse;
  }

  /** How likely the pronoun means the person of this, their latest, appearance. */
  double of(Cast.Appearance a, Gender gender, Place place, Optional<Discourse.Turn> last) {
    Gender known = discourse.cast().gender(a.entity());
    double weight = 0;
    if (known != Gender.UNKNOWN && gender != Gender.UNKNOWN) {
      weight += known == gender ? SAME_GENDER : OTHER_GENDER;
    }
    weight += isAside(a, place) ? ASIDE : 0;
    int latest = Math.max(a.place().paragraph(), spokeIn(a.entity()));
    weight +=
        switch (place.paragraph() - latest) {
          case 0 -> SAME_PARAGRAPH;
          case 1 -> PARAGRAPH_BEFORE;
          case 2 -> TWO_PARAGRAPHS_BEFORE;
          default -> 0;
        };
    weight += discourse.leadOfSentence(a).equals(a) ? LEADS_SENTENCE : 0;
    weight += opensSentence(a, place) ? OPENS_SENTENCE : 0;
    weight += isOwner(a) || isModifier(a) ? OWNER : 0;
    weight += dependence(a);
    boolean since = last.map(t -> discourse.isSince(t, a.place())).orElse(false);
    weight += since ? NAMED_SINCE : 0;
    boolean justSpoke =
        last.flatMap(t -> t.speaker().entity()).filter(e -> e == a.entity()).isPresent();
    if (justSpoke) {
      int ago = place.paragraph() - last.map(Discourse.Turn::paragraph).orElse(0);
      weight += Math.max(0, JUST_SPOKE - ago);
    }
    return weight + OFTEN_NAMED * Math.min(OFTEN, discourse.cast().timesNamed(a.entity()));
  }

  /** The paragraph in which somebody has last spoken, be it as a pronoun; -1 for none near. */
  private int spokeIn(int entity) {
    var turns = discourse.turns();
    for (int i = turns.size() - 1; i >= Math.max(0, turns.size() - TURNS_BACK); i--) {
      if (turns.get(i).speaker().entity().filter(e -> e == entity).isPresent()) {
        return turns.get(i).paragraph();
      }
    }
    return -1;
  }

  /** "Asked whether [Smith] should go, he said": whom a question is about does not answer it. */
  private boolean isAside(Cast.Appearance a, Place place) {
    if (a.place().paragraph() != place.paragraph()) {
      return false;
    }
    Passage p = discourse.passage(place.paragraph());
    int first = Tokens.at(p, place.offset());
    int name = Tokens.at(p, a.place().offset());
    int back = Math.max(0, first - LONGEST_ASIDE);
    while (first > back && !isStop(p, first - 1)) {
      first--;
    }
    return name > first
        && switch (p.lower(first)) {
          case "asked", "pressed", "questioned", "quizzed", "challenged" -> true;
          default -> false;
        };
  }

  private static boolean isStop(Passage p, int i) {
    return switch (p.lower(i)) {
      case ".", "!", "?" -> true;
      default -> false;
    };
  }

  /** Whether the sentence, in the same paragraph, begins with the name: it is about them. */
  private boolean opensSentence(Cast.Appearance a, Place place) {
    if (a.place().paragraph() != place.paragraph() || !discourse.leadOfSentence(a).equals(a)) {
      return false;
    }
    Passage p = discourse.passage(a.place().paragraph());
    int i = Tokens.at(p, a.place().offset()) - 1;
    if (isModifier(a)) {
      return false;
    }
    for (int back = 0; i >= 0 && back < LONGEST_TITLE; back++, i--) {
      if (p.pos(i) == Pos.MARK) {
        return !p.lower(i).equals(",");
      }
      if (p.pos(i).isVerb() || p.pos(i) == Pos.PREPOSITION) {
        return false;
      }
    }
    return i < 0;
  }

  /** "cross-examined by Smith", "told Smith": it goes on about somebody else. */
  private double dependence(Cast.Appearance a) {
    Passage p = discourse.passage(a.place().paragraph());
    int before = Tokens.at(p, a.place().offset()) - 1;
    if (p.lower(before).equals("by")) {
      return AGENT;
    }
    boolean object = before >= 0 && p.pos(before).isVerb() && p.pos(before) != Pos.BE;
    return object ? OBJECT : 0;
  }

  /** "Smith manager Jones" is not about Smith. */
  private boolean isModifier(Cast.Appearance a) {
    Passage p = discourse.passage(a.place().paragraph());
    return Nouns.isPersonNoun(p.lower(Tokens.at(p, a.end())));
  }

  /** "cross-examined by Smith". */
  boolean isAgent(Cast.Appearance a) {
    return dependence(a) <= AGENT;
  }

  /** "Smith's lawyer" says nothing of where Smith is. */
  boolean isOwner(Cast.Appearance a) {
    String text = discourse.passage(a.place().paragraph()).text();
    int end = a.end();
    return end + 1 < text.length()
        && (text.charAt(end) == '\'' || text.charAt(end) == '’')
        && text.charAt(end + 1) == 's';
  }
}
