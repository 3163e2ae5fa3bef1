package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.claim.Passage;
import dev.claimstream.tagger.entity.Role;
import dev.claimstream.tagger.text.Pos;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The words of a source that names nobody.
 *
 * @param head the noun, in lower case, without ex- and the like
 * @param words all words in lower case, the determiner apart
 * @param age of "the 43-year-old"
 * @param core how many words describe directly, too many when a phrase depends on the head
 * @param names words of names before the head: "the Rovers boss"
 * @param demonym whether the head says only where somebody is from: "the Norwegian"
 */
record Description(
    String head,
    List<String> words,
    Optional<String> age,
    boolean demonym,
    int core,
    Set<String> names) {

  /** Evidence that says no more than that the kind of person agrees. */
  static final int KIND = 4;

  private static final int CALLED_SO = 10;
  private static final int WITHIN_ROLE = 5;
  private static final int SAME_AGE = 20;
  private static final int SHARED_WORD = 2;
  private static final int SHARED_NAME = 4;
  private static final int OTHER_NAME = -6;
  private static final int NO_LONGER = -5;
  private static final int SHORT = 3;
  private static final int ALIKE = 3;
  static final String FORMER = "former";
  private static final String YEAR_OLD = "-year-old";

  private static final Set<String> VARIED =
      Set.of(
          "player", "footballer", "athlete", "artist", "performer", "star", "musician", "writer");

  private static final Set<String> ANONYMOUS =
      Set.of("anonymity", "unnamed", "anonymous", "unidentified");

  static Description of(SourcePhrase phrase) {
    List<String> words = phrase.words();
    Optional<String> age =
        words.stream()
            .filter(w -> w.endsWith(YEAR_OLD))
            .map(w -> Ages.digits(w.substring(0, w.length() - YEAR_OLD.length())))
            .findFirst();
    return new Description(
        PeopleKinds.stem(phrase.headWord()),
        words,
        age,
        isDemonym(phrase),
        core(phrase),
        names(phrase));
  }

  private static Set<String> names(SourcePhrase phrase) {
    Set<String> names = new HashSet<>();
    for (int i = phrase.range().first() + 1; i < phrase.head(); i++) {
      boolean organisation =
          phrase
              .passage()
              .mention(i)
              .filter(m -> m.kind() == EntityKind.ORGANIZATION || m.kind() == EntityKind.LOCATION)
              .isPresent();
      if (organisation) {
        names.add(phrase.passage().lower(i));
      }
    }
    return names;
  }

  private static int core(SourcePhrase phrase) {
    Passage p = phrase.passage();
    boolean continued =
        phrase.head() + 1 < phrase.range().limit()
            && p.pos(phrase.head() + 1) == Pos.PREPOSITION
            && p.pos(phrase.head() + 2) != Pos.NUMBER; // "the mother of three"
    int core = 0;
    for (int i = phrase.range().first(); i <= phrase.head(); i++) {
      core += p.pos(i) == Pos.DETERMINER || p.pos(i) == Pos.MARK ? 0 : 1;
    }
    return continued ? SHORT + 1 : core;
  }

  private static boolean isDemonym(SourcePhrase phrase) {
    String head = phrase.headWord();
    boolean people = head.endsWith("sh") || head.endsWith("ch") || head.endsWith("ese");
    return phrase.head() >= 0
        && !people
        && phrase
            .passage()
            .mention(phrase.head())
            .filter(m -> m.kind() == EntityKind.GROUP)
            .isPresent();
  }

  boolean isPerson() {
    return demonym || age.isPresent() || Nouns.isPersonNoun(head);
  }

  /** Whether it says that the name is kept back. */
  boolean isAnonymous() {
    int named = words.indexOf("named");
    boolean keptBack =
        named > 1 && words.get(named - 1).equals("be") && words.subList(0, named).contains("not");
    return keptBack || words.contains("cannot") || words.stream().anyMatch(ANONYMOUS::contains);
  }

  /** How much the article says for an entity being called so; 0 for nothing or against. */
  int evidence(Cast cast, int entity) {
    Epithets epithets = cast.epithets();
    Optional<String> known = epithets.age(entity);
    if (age.isPresent() && known.isPresent()) {
      return known.equals(age) ? SAME_AGE : 0;
    }
    if (head.endsWith(YEAR_OLD)) {
      return 0;
    }
    if (words.contains(FORMER) && !isFormer(cast, entity)) {
      return 0;
    }
    if (demonym) {
      return cast.epithets().words(entity).stream().anyMatch(this::isSamePeople) ? CALLED_SO : 0;
    }
    int best = !words.contains(FORMER) && isFormer(cast, entity) ? NO_LONGER : 0;
    int none = best;
    for (Role role : cast.facts(entity).roles()) {
      String text = " " + role.text().toLowerCase(Locale.ROOT) + " ";
      boolean within = !Nouns.isOrganisationNoun(head) && text.contains(" " + head + " ");
      if (role.head().equals(head) || within) {
        int score = role.head().equals(head) ? CALLED_SO : WITHIN_ROLE;
        int shared = shared(word -> text.contains(" " + word + " "));
        best = Math.max(best, none + Math.max(1, score + shared));
      }
    }
    boolean called = epithets.heads(entity).contains(head);
    if (called) {
      int shared = shared(epithets.words(entity)::contains);
      best = Math.max(best, none + Math.max(1, CALLED_SO + shared));
    }
    boolean does =
        epithets.deeds(entity).contains(head)
            || epithets.deeds(entity).stream().anyMatch(d -> PeopleKinds.agree(d, head));
    if (best == none && does && isShort()) {
      best = none + WITHIN_ROLE;
    }
    if (best > none) {
      return Math.max(1, best);
    }
    boolean kind = isShort() && agrees(cast, entity);
    return kind ? KIND + (sharesName(cast, entity) ? SHARED_NAME : 0) : 0;
  }

  /** "the Dane" and "Danish" begin alike. */
  private boolean isSamePeople(String word) {
    return word.length() > ALIKE && word.regionMatches(0, head, 0, ALIKE);
  }

  /** "the officer", "the home secretary": whoever is described at length may be somebody new. */
  boolean isShort() {
    return core <= SHORT;
  }

  private static boolean isFormer(Cast cast, int entity) {
    return cast.epithets().words(entity).contains(FORMER)
        || cast.facts(entity).roles().stream()
            .anyMatch(r -> r.text().toLowerCase(Locale.ROOT).contains(FORMER));
  }

  private boolean sharesName(Cast cast, int entity) {
    return names.stream().anyMatch(cast.epithets().words(entity)::contains);
  }

  private int shared(Predicate<String> has) {
    int shared = 0;
    for (String word : words) {
      if (names.contains(word)) {
        shared += has.test(word) ? SHARED_NAME : OTHER_NAME;
      } else {
        shared += has.test(word) ? SHARED_WORD : -1;
      }
    }
    return shared;
  }

  /** Whether one of the nouns that the article has for an entity means the same kind of person. */
  private boolean agrees(Cast cast, int entity) {
    return cast.facts(entity).roles().stream()
            .anyMatch(r -> PeopleKinds.agree(PeopleKinds.stem(r.head()), head))
        || cast.epithets().heads(entity).stream().anyMatch(h -> PeopleKinds.agree(h, head));
  }

  /** Whether it can say something new of the person last spoken of: "the former captain". */
  boolean isFormer() {
    return words.contains(FORMER);
  }

  /**
   * Whether writers call somebody so whom they have not introduced so: "the winger", "the mother of
   * two". Offices ("the judge") they give with the name.
   */
  boolean isVariation() {
    return demonym
        || age.isPresent()
        || words.contains(FORMER)
        || Nouns.isGeneric(head)
        || VARIED.stream().anyMatch(kind -> PeopleKinds.agree(kind, head));
  }

  /** Whether the article calls an entity something that this one is not. */
  boolean isContradicted(Cast cast, int entity) {
    boolean otherAge =
        age.isPresent()
            && cast.epithets().age(entity).filter(a -> !a.equals(age.get())).isPresent();
    if (otherAge) {
      return true;
    }
    if (demonym) {
      return false;
    }
    if (words.contains(FORMER) || Nouns.isGeneric(head) || head.endsWith(YEAR_OLD)) {
      return false;
    }
    return cast.facts(entity).roles().stream().anyMatch(r -> !Nouns.isRelation(r.head()))
        || cast.epithets().heads(entity).stream()
            .anyMatch(h -> !Nouns.isGeneric(h) && !Nouns.isRelation(h));
  }
}
