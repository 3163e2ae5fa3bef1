package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Mention;
import dev.claimstream.tagger.claim.Passage;
import dev.claimstream.tagger.entity.Gender;
import dev.claimstream.tagger.text.Pos;
import dev.claimstream.tagger.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the article calls its persons and organisations beside their names: the words before a name
 * ("the winger X", "his wife, X,"), behind it ("X, a retired vet,", "X (49)", "X, prosecuting,"),
 * and what it says of them ("X is a", "X denies").
 */
final class Epithets {

  /** So many words before or behind a name may describe it. */
  private static final int REACH = 10;

  private static final int LONGEST_AGE = 9;

  /** What the article calls one entity. */
  private static final class Facts {

    private final Set<String> heads = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> deeds = new HashSet<>();
    private Optional<String> age = Optional.empty();
    private Gender gender = Gender.UNKNOWN;
  }

  private final Map<Integer, Facts> byEntity = new HashMap<>();

  static Epithets of(List<Passage> passages) {
    Epithets epithets = new Epithets();
    for (Passage p : passages) {
      for (int i = 0; i < p.size(); i++) {
        Optional<Mention> mention = p.mention(i);
        if (mention.isPresent() && !p.mention(i - 1).equals(mention)) {
          epithets.read(p, i, mention.get());
        }
      }
    }
    return epithets;
  }

  private void read(Passage p, int first, Mention mention) {
    if (mention.kind() != EntityKind.PERSON && mention.kind() != EntityKind.ORGANIZATION) {
      return;
    }
    int limit = first;
    while (limit < p.size() && p.mention(limit).equals(Optional.of(mention))) {
      limit++;
    }
    int title = first;
    while (title > 0
        && p.tokens().get(title - 1).isCapitalized()
        && Nouns.isTitle(p.lower(title - 1))) {
      title--;
    }
    Facts facts = byEntity.computeIfAbsent(mention.entity(), e -> new Facts());
    if (mention.kind() == EntityKind.PERSON) {
      facts.heads.addAll(CourtRoles.before(p, title));
      facts.deeds.addAll(Deeds.before(p, first));
    }
    readBefore(p, first, facts, mention.kind());
    if (title < first && p.lower(title - 1).equals(",")) { // "the envoy, Dame X,"
      readBefore(p, title, facts, mention.kind());
    }
    readBehind(p, limit, facts, mention.kind());
  }

  /** "Norwegian winger X", "the vet, X," "the head of the agency, X,". */
  private static void readBefore(Passage p, int first, Facts facts, EntityKind kind) {
    int at = first - 1;
    boolean apposed = p.lower(at).equals(",");
    if (apposed) {
      at--;
    }
    int lowest = Math.max(0, first - REACH);
    int head = -1;
    int begin = at + 1;
    while (begin > lowest && describes(p, begin - 1, apposed)) {
      begin--;
    }
    if (!apposed && begin <= at) {
      begin = withTail(p, begin);
    }
    boolean opened =
        p.pos(begin) == Pos.DETERMINER
            || p.pos(begin) == Pos.POSSESSIVE
            || isOpened(p, begin - 1)
            || !apposed;
    boolean anothers = // "Y, a plumber, X"
        apposed
            && p.pos(begin) == Pos.DETERMINER
            && p.lower(begin - 1).equals(",")
            && p.mention(begin - 2).filter(m -> m.kind() == EntityKind.PERSON).isPresent();
    if (!opened || anothers) {
      return;
    }
    for (int i = begin; i <= at; i++) {
      if (p.pos(i) == Pos.PREPOSITION && head >= 0) {
        break;
      }
      if (isNoun(p, i, kind)) {
        head = i;
      }
    }
    take(p, begin, at + 1, head, facts);
  }

  /** "Minister of Fisheries X": where the office begins whose tail stands before the name. */
  private static int withTail(Passage p, int tail) {
    int of = tail - 1;
    boolean office =
        p.lower(of).equals("of")
            && Nouns.isPersonNoun(p.lower(of - 1))
            && !Nouns.isPersonNoun(p.lower(tail))
            && p.mention(of - 1).isEmpty();
    return office ? of - 1 : tail;
  }

  private static boolean isOpened(Passage p, int i) {
    return i < 0 || p.pos(i) == Pos.MARK || p.pos(i).isVerb();
  }

  private static boolean describes(Passage p, int i, boolean apposed) {
    Token token = p.tokens().get(i);
    return switch (p.pos(i)) {
      case NOUN, ADJECTIVE, NUMBER -> true;
      case NAME -> p.mention(i).filter(m -> m.kind() == EntityKind.PERSON).isEmpty();
      case DETERMINER, POSSESSIVE -> true;
      case PREPOSITION -> apposed && (token.is("of") || token.is("at") || token.is("for"));
      default ->
          Nouns.isPersonNoun(token.lower())
              || (p.pos(i) != Pos.MARK
                  && p.mention(i).filter(m -> m.kind() != EntityKind.PERSON).isPresent());
    };
  }

  private static String noun(Passage p, int i) {
    return p.tokens().get(i).isCapitalized() ? Nouns.inFull(p.lower(i)) : p.lower(i);
  }

  private static boolean isNoun(Passage p, int i, EntityKind kind) {
    String word = noun(p, i);
    if (kind == EntityKind.PERSON && Nouns.isRankInShort(p.tokens().get(i))) {
      return true;
    }
    boolean demonym = p.mention(i).filter(m -> m.kind() == EntityKind.GROUP).isPresent();
    return kind == EntityKind.PERSON
        ? (Nouns.isPersonNoun(PeopleKinds.stem(word))
                && p.mention(i).filter(m -> m.kind() != EntityKind.GROUP).isEmpty())
            || (demonym && p.pos(i + 1) != Pos.NOUN)
        : Nouns.isOrganisationNoun(word) && p.mention(i).isEmpty();
  }

  /** "X, 43, a retired vet", "X (43)", "X is a midwife", "X, prosecuting,". */
  private static void readBehind(Passage p, int limit, Facts facts, EntityKind kind) {
    int i = limit;
    boolean opened = p.lower(i).equals(",") || p.lower(i).equals("(") || p.lower(i).equals("–");
    boolean copula = p.pos(i) == Pos.BE;
    if (!opened) {
      readDeed(p, limit, facts, kind);
    }
    if (!opened && !copula) {
      return;
    }
    i++;
    boolean number =
        i < p.size()
            && Character.isDigit(Ages.digits(p.lower(i)).charAt(0))
            && p.lower(i).length() <= LONGEST_AGE;
    if (number) {
      boolean closed =
          p.lower(i + 1).equals(",") || p.lower(i + 1).equals(")") || p.lower(i + 1).equals(".");
      if (!closed || copula) {
        return;
      }
      facts.age = facts.age.or(() -> Optional.of(Ages.digits(p.lower(limit + 1))));
      i += 2;
    }
    readDeed(p, i, facts, kind);
    if (p.lower(i).equals("who") || p.lower(i).equals("which")) {
      i++;
      readDeed(p, i, facts, kind);
      if (p.pos(i) != Pos.BE) {
        return;
      }
      i++;
    }
    if (p.lower(i).equals("whose")) {
      return;
    }
    int begin = i;
    int head = -1;
    while (i < p.size() && i - begin < REACH && inBehind(p, i)) {
      if (isNoun(p, i, kind)) {
        head = i;
      }
      i++;
    }
    if (p.lower(limit).equals(",")) { // "X, Y's sister, kept goal"
      readDeed(p, comma(p, begin) + 1, facts, kind);
    }
    boolean indefinite = p.lower(begin).equals("a") || p.lower(begin).equals("an");
    if (head < 0 && indefinite && i > begin + 1 && p.pos(i - 1) == Pos.NOUN) {
      facts.deeds.add(p.lower(i - 1)); // "X, a diver,": whatever noun it is
    }
    boolean determined =
        p.pos(begin) == Pos.DETERMINER
            || p.pos(begin) == Pos.POSSESSIVE
            || p.mention(begin).isPresent();
    boolean office = head == begin && p.pos(i) == Pos.PREPOSITION; // "X was treasurer of"
    boolean subject = opened && head == i - 1 && p.pos(i).isFinite(); // "seen by X, the fund says"
    if (head >= 0 && !subject && (determined || opened || office)) {
      take(p, begin, i, head, facts);
      if (copula && p.lower(limit).equals("was")) {
        facts.words.add(Description.FORMER);
      }
    }
  }

  /** The comma that closes an apposition; where it begins when none does. */
  private static int comma(Passage p, int begin) {
    int i = begin;
    while (i < p.size() && i - begin < REACH && p.pos(i) != Pos.MARK) {
      i++;
    }
    return p.lower(i).equals(",") ? i : begin;
  }

  private static boolean inBehind(Passage p, int i) {
    boolean person = p.mention(i).filter(m -> m.kind() == EntityKind.PERSON).isPresent();
    return p.pos(i).isNominal() && !person;
  }

  private static void readDeed(Passage p, int at, Facts facts, EntityKind kind) {
    if (kind == EntityKind.PERSON) {
      facts.heads.addAll(CourtRoles.behind(p, at));
      facts.deeds.addAll(Deeds.behind(p, at));
    }
  }

  private static void take(Passage p, int first, int limit, int head, Facts facts) {
    if (head < 0) {
      return;
    }
    String noun = noun(p, head);
    facts.heads.add(PeopleKinds.stem(noun));
    facts.heads.addAll(Nouns.parts(noun));
    if (facts.gender == Gender.UNKNOWN) {
      facts.gender = Nouns.genderOf(PeopleKinds.stem(noun));
    }
    for (int i = first; i < limit; i++) {
      if (p.pos(i) == Pos.NOUN || p.pos(i) == Pos.ADJECTIVE || p.pos(i) == Pos.NAME) {
        facts.words.add(p.lower(i));
      }
      if (p.lower(i).endsWith("-year-old")) {
        String age = Ages.digits(p.lower(i).substring(0, p.lower(i).indexOf('-')));
        facts.age = facts.age.or(() -> Optional.of(age));
      }
    }
  }

  /** The nouns that name what an entity is. */
  Set<String> heads(int entity) {
    return byEntity.containsKey(entity) ? byEntity.get(entity).heads : Set.of();
  }

  /** The nouns that what it does gives. */
  Set<String> deeds(int entity) {
    return byEntity.containsKey(entity) ? byEntity.get(entity).deeds : Set.of();
  }

  /** All words of its descriptions. */
  Set<String> words(int entity) {
    return byEntity.containsKey(entity) ? byEntity.get(entity).words : Set.of();
  }

  Optional<String> age(int entity) {
    return byEntity.containsKey(entity) ? byEntity.get(entity).age : Optional.empty();
  }

  /** The gender that descriptions tell: his wife, X. */
  Gender gender(int entity) {
    return byEntity.containsKey(entity) ? byEntity.get(entity).gender : Gender.UNKNOWN;
  }
}
