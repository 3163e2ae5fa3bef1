package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.claim.Passage;
import dev.claimstream.tagger.entity.Gender;
import dev.claimstream.tagger.text.Pos;
import java.util.Optional;
import java.util.Set;

/**
 * Persons without a name whom the writer brings in: "An old lady sells coffee. She sighs". A
 * pronoun behind them means them, until somebody else is named.
 */
final class Newcomers {

  /** So many words back a pronoun looks for them. */
  private static final int REACH = 60;

  private static final int LONGEST = 6;

  private static final Set<String> OPENERS =
      Set.of("a", "an", "one", "another", "her", "his", "their", "my");

  private final Discourse discourse;

  Newcomers(Discourse discourse) {
    this.discourse = discourse;
  }

  /** The description of the last one before a place, if nobody is named between. */
  Optional<String> before(Place place, Gender gender) {
    int reach = REACH;
    boolean sameSentence = true;
    for (int p = place.paragraph(); p >= Math.max(0, place.paragraph() - 1); p--) {
      Passage passage = discourse.passage(p);
      int limit = p == place.paragraph() ? Tokens.at(passage, place.offset()) : passage.size();
      for (int i = limit - 1; i >= 0 && reach > 0; i--) {
        reach--;
        sameSentence &= p == place.paragraph() && !isStop(passage, i);
        if (discourse.isSpoken(new Place(p, passage.tokens().get(i).start()))) {
          continue;
        }
        int name =
            passage
                .mention(i)
                .filter(m -> m.kind() == EntityKind.PERSON)
                .map(m -> Tokens.at(passage, m.span().start()))
                .orElse(-1);
        if (name >= 0) {
          int owned =
              isOwner(passage, i) && !sameSentence ? head(passage, name, i + 1, gender) : -1;
          if (owned >= 0) {
            return Optional.of(passage.span(name, owned + 1).in(passage.text()));
          }
          if (passage.pos(name - 1) != Pos.PREPOSITION || passage.lower(name - 1).equals("by")) {
            return Optional.empty();
          }
        }
        boolean opens = !sameSentence && OPENERS.contains(passage.lower(i)) && !apposes(passage, i);
        int head = opens ? head(passage, i, i, gender) : -1;
        if (head >= 0) {
          boolean article = passage.pos(i) == Pos.DETERMINER;
          return Optional.of(passage.span(article ? i + 1 : i, head + 1).in(passage.text()));
        }
      }
    }
    return Optional.empty();
  }

  /** "Lord Tarrant (Con), [a] former minister,": nobody new. */
  private static boolean apposes(Passage p, int i) {
    boolean named =
        p.mention(i - 2).filter(m -> m.kind() == EntityKind.PERSON).isPresent()
            || p.lower(i - 2).equals(")");
    return named && p.lower(i - 1).equals(",");
  }

  private static boolean isStop(Passage p, int i) {
    return switch (p.lower(i)) {
      case ".", "!", "?" -> true;
      default -> false;
    };
  }

  /** "Wilk's lawyer": a name that only tells whose. */
  private static boolean isOwner(Passage p, int name) {
    return p.lower(name + 1).equals("'s") || p.lower(name + 1).equals("’s");
  }

  /**
   * The noun of a person who acts, of a phrase whose owner or article ends at a token; -1 for none.
   */
  private int head(Passage p, int start, int first, Gender gender) {
    boolean subject =
        start == 0 || p.pos(start - 1) == Pos.MARK || p.pos(start - 1) == Pos.COORDINATOR;
    int i = first + 1;
    while (i < p.size()
        && i - first < LONGEST
        && p.pos(i).isNominal()
        && p.mention(i).filter(m -> m.kind() == EntityKind.PERSON).isEmpty()) {
      i++;
    }
    int head = i - 1;
    if (p.pos(i) == Pos.PREPOSITION) { // "A spokesman for the council denied"
      i++;
      while (i < p.size() && i - head < LONGEST && p.pos(i).isNominal()) {
        i++;
      }
    }
    String noun = p.lower(head);
    Gender known = Nouns.genderOf(noun);
    boolean acts = p.pos(i).isFinite() || (p.lower(i).equals(",") && p.mention(i + 1).isEmpty());
    boolean person =
        head > first
            && Nouns.isPersonNoun(noun)
            && (known == Gender.UNKNOWN || gender == Gender.UNKNOWN || known == gender);
    return subject && acts && person && !isNamed(noun) ? head : -1;
  }

  /** Whether the article has a name for who is called so. */
  private boolean isNamed(String noun) {
    return discourse.cast().isCalled(noun);
  }
}
