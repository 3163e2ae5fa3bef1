package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.entity.Gender;
import dev.claimstream.tagger.text.Resource;
import dev.claimstream.tagger.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Common nouns that describe a speaker, and what they tell. */
final class Nouns {

  private static final Set<String> PERSON_NOUNS = words("person-nouns.txt");

  private static final Set<String> ORGANISATION_NOUNS = words("organisation-nouns.txt");

  /** By the kind's name. */
  private static final Map<String, Set<String>> KINDS = kinds();

  private static final Set<String> HONORIFICS =
      Set.of("mr", "mrs", "ms", "miss", "dr", "sir", "dame", "prof", "sen", "gov", "gen", "rep");

  private static final Map<String, String> RANKS_IN_SHORT =
      Map.ofEntries(
          Map.entry("det", "detective"),
          Map.entry("con", "constable"),
          Map.entry("pc", "constable"),
          Map.entry("wpc", "constable"),
          Map.entry("dc", "detective"),
          Map.entry("ds", "detective"),
          Map.entry("di", "detective"),
          Map.entry("dci", "detective"),
          Map.entry("sgt", "sergeant"),
          Map.entry("insp", "inspector"),
          Map.entry("supt", "superintendent"),
          Map.entry("capt", "captain"),
          Map.entry("cpt", "captain"),
          Map.entry("lt", "lieutenant"),
          Map.entry("col", "colonel"),
          Map.entry("cpl", "corporal"),
          Map.entry("maj", "major"),
          Map.entry("cllr", "councillor"),
          Map.entry("sen", "senator"),
          Map.entry("gov", "governor"),
          Map.entry("rev", "reverend"),
          Map.entry("prof", "professor"));

  private Nouns() {}

  private static Set<String> words(String resource) {
    Set<String> words = new HashSet<>();
    for (Resource.Line line : Resource.lines(Nouns.class, resource)) {
      words.addAll(List.of(line.words()));
    }
    return words;
  }

  private static Map<String, Set<String>> kinds() {
    Map<String, Set<String>> kinds = new HashMap<>();
    for (Resource.Line line : Resource.lines(Nouns.class, "kinds-of-nouns.txt")) {
      String[] sides = line.text().split(" : ");
      if (sides.length != 2) {
        throw line.malformed("not 'kind : nouns'");
      }
      kinds.computeIfAbsent(sides[0], k -> new HashSet<>()).addAll(List.of(sides[1].split(" ")));
    }
    return kinds;
  }

  private static boolean is(String kind, String word) {
    return KINDS.getOrDefault(kind, Set.of()).contains(word);
  }

  static boolean isPersonNoun(String word) {
    return PERSON_NOUNS.contains(word)
        || !parts(word).isEmpty()
        || (word.contains("-of-") && PERSON_NOUNS.contains(PeopleKinds.stem(word)))
        || word.endsWith("-year-old")
        || word.endsWith("man")
        || word.endsWith("woman")
        || word.endsWith("person")
        || (word.length() > 5
            && (word.endsWith("ist")
                || word.endsWith("ian")
                || word.endsWith("eer")
                || word.endsWith("logist")));
  }

  /** The nouns for persons in a compound of them: auditor-general, player-manager. */
  static Set<String> parts(String word) {
    if (word.indexOf('-') < 0 || word.endsWith("-in-law")) {
      return Set.of();
    }
    Set<String> parts = new HashSet<>(List.of(word.split("-")));
    parts.retainAll(PERSON_NOUNS);
    boolean headed = PERSON_NOUNS.contains(word.substring(word.lastIndexOf('-') + 1));
    boolean office =
        word.endsWith("-general") || word.endsWith("-elect") || word.endsWith("-chief");
    return headed || office ? parts : Set.of();
  }

  /** A rank that is written short before a name: Con for constable; else the word itself. */
  static String inFull(String word) {
    return RANKS_IN_SHORT.getOrDefault(word.replace(".", ""), word);
  }

  /** Whether it is a rank written short, with its capitals. */
  static boolean isRankInShort(Token token) {
    return token.isCapitalized() && RANKS_IN_SHORT.containsKey(token.lower().replace(".", ""));
  }

  /** Whether it may stand before a name and be no part of it. */
  static boolean isTitle(String word) {
    return isPersonNoun(word) || HONORIFICS.contains(word.replace(".", ""));
  }

  static boolean isOrganisationNoun(String word) {
    return ORGANISATION_NOUNS.contains(word);
  }

  /** Whether a name that has it is surely no company's or charity's. */
  static boolean isPublicBody(String word) {
    return is("public-body", word);
  }

  /** Whether it can mean bodies whose names say another kind: "the regulator", "the group". */
  static boolean isAnyBody(String noun) {
    return is("any-body", noun);
  }

  /** Whether only a company's name ends so. */
  static boolean endsCompany(String word) {
    return is("company-end", word);
  }

  /** Whether it means a body that is no company. */
  static boolean isPublicNoun(String noun) {
    return isPublicBody(noun) || is("public", noun);
  }

  /** Whether bodies of this kind have the noun in their names, or are written short. */
  static boolean isNamedSo(String noun) {
    return is("named-so", noun);
  }

  /** Whether it is a paper, or words, of somebody's. */
  static boolean isDocument(String word) {
    return is("document", word);
  }

  /** Whether it is somebody whom reports quote for others and leave without a name. */
  static boolean speaksForOthers(String noun) {
    return is("for-others", noun);
  }

  static boolean isCompanyNoun(String head) {
    return is("company", head) || head.endsWith("maker");
  }

  /** Whether people have one of them, whom a report need not name anew: "her lawyer". */
  static boolean serves(String noun) {
    return is("serves", noun);
  }

  /** Whether it means a relative. */
  static boolean isKin(String noun) {
    return is("kin", noun);
  }

  /** Whether it is what somebody does for a living, which need not have been told before. */
  static boolean isTrade(String noun) {
    return is("trade", noun) || noun.endsWith("ologist");
  }

  /** Whether it says what somebody is to another, and not what they are. */
  static boolean isRelation(String noun) {
    return isKin(noun) || is("relation", noun);
  }

  /** Whether it can describe anybody. */
  static boolean isGeneric(String head) {
    return is("generic", head) || head.endsWith("-year-old");
  }

  static Gender genderOf(String head) {
    if (head.endsWith("woman") || head.endsWith("girl") || is("female", head)) {
      return Gender.FEMALE;
    }
    return head.equals("man") || is("male", head) ? Gender.MALE : Gender.UNKNOWN;
  }
}
