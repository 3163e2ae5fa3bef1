package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.entity.Gender;
import dev.claimstream.tagger.text.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Common nouns that describe a speaker, and what they tell. */
final class Nouns {

  private static final Set<String> PERSON_NOUNS = words("person-nouns.txt");

  private static final Set<String> ORGANISATION_NOUNS = words("organisation-nouns.txt");

  /** They describe anybody, so they contradict no role. */
  private static final Set<String> GENERIC_NOUNS =
      Set.of(
          "man",
          "woman",
          "boy",
          "girl",
          "teenager",
          "pensioner",
          "veteran",
          "father",
          "mother",
          "widow",
          "resident",
          "local",
          "native",
          "defendant",
          "suspect",
          "victim",
          "winner",
          "champion",
          "player",
          "author",
          "star",
          "youngster",
          "politician",
          "official",
          "expert",
          "Norwegian",
          "scientist");

  private static final Set<String> COMPANY_NOUNS =
      Set.of(
          "company",
          "firm",
          "group",
          "giant",
          "manufacturer",
          "maker",
          "producer",
          "retailer",
          "lender",
          "bank",
          "operator",
          "carrier",
          "airline",
          "supplier",
          "developer",
          "brand",
          "chain",
          "insurer",
          "utility",
          "business",
          "brewer");

  private Nouns() {}

  private static Set<String> words(String resource) {
    Set<String> words = new HashSet<>();
    for (Resource.Line line : Resource.lines(Nouns.class, resource)) {
      words.addAll(List.of(line.words()));
    }
    return words;
  }

  static boolean isPersonNoun(String word) {
    return PERSON_NOUNS.contains(word)
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

  static boolean isOrganisationNoun(String word) {
    return ORGANISATION_NOUNS.contains(word);
  }

  static boolean isCompanyNoun(String head) {
    return COMPANY_NOUNS.contains(head) || head.endsWith("maker");
  }

  static boolean isGeneric(String head) {
    return GENERIC_NOUNS.contains(head) || head.endsWith("-year-old");
  }

  static Gender genderOf(String head) {
    if (head.endsWith("woman")
        || Set.of(
                "mother",
                "actress",
                "sister",
                "daughter",
                "wife",
                "widow",
                "girl",
                "queen",
                "princess",
                "aunt",
                "grandmother",
                "waitress")
            .contains(head)) {
      return Gender.FEMALE;
    }
    boolean male =
        head.equals("man")
            || Set.of(
                    "father",
                    "brother",
                    "son",
                    "husband",
                    "widower",
                    "boy",
                    "king",
                    "prince",
                    "uncle",
                    "grandfather")
                .contains(head);
    return male ? Gender.MALE : Gender.UNKNOWN;
  }
}
