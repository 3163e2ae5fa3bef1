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
          "teen",
          "schoolboy",
          "schoolgirl",
          "grandmother",
          "grandfather",
          "mum",
          "dad",
          "lady",
          "gentleman",
          "widower",
          "septuagenarian",
          "octogenarian",
          "newcomer",
          "debutant",
          "witness",
          "scorer",
          "survivor",
          "hero",
          "accused",
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

  /** What a name says so surely that no company or charity bears it. */
  private static final Set<String> PUBLIC_BODIES =
      Set.of(
          "university",
          "college",
          "school",
          "hospital",
          "court",
          "tribunal",
          "ministry",
          "department",
          "police",
          "parliament",
          "senate",
          "assembly",
          "government",
          "army",
          "navy");

  private static final Set<String> PUBLIC_NOUNS =
      Set.of(
          "council",
          "party",
          "union",
          "charity",
          "commission",
          "committee",
          "authority",
          "agency",
          "office",
          "bureau",
          "administration",
          "watchdog",
          "regulator",
          "inspectorate");

  private static final Set<String> COMPANY_ENDS =
      Set.of("plc", "ltd", "inc", "corp", "gmbh", "ag", "nv", "sa", "llc", "oyj", "asa", "spa");

  /** Papers and words that say what somebody says. */
  private static final Set<String> DOCUMENTS =
      Set.of(
          "report",
          "review",
          "document",
          "memo",
          "letter",
          "statement",
          "survey",
          "analysis",
          "briefing",
          "audit",
          "study",
          "paper",
          "note",
          "email",
          "e-mail",
          "post",
          "message",
          "words",
          "account",
          "calculation",
          "calculations",
          "estimate",
          "estimates",
          "figures",
          "testimony",
          "diary",
          "memoir",
          "findings",
          "assessment",
          "forecast",
          "ruling");

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

  static boolean isPublicBody(String word) {
    return PUBLIC_BODIES.contains(word);
  }

  /** Whether only a company's name ends so. */
  static boolean endsCompany(String word) {
    return COMPANY_ENDS.contains(word);
  }

  /** Whether it means a body that is no company. */
  static boolean isPublicNoun(String noun) {
    return isPublicBody(noun) || PUBLIC_NOUNS.contains(noun);
  }

  static boolean isDocument(String word) {
    return DOCUMENTS.contains(word);
  }

  static boolean isCompanyNoun(String head) {
    return COMPANY_NOUNS.contains(head) || head.endsWith("maker");
  }

  static boolean isGeneric(String head) {
    return GENERIC_NOUNS.contains(head) || head.endsWith("-year-old");
  }

  static Gender genderOf(String head) {
    if (head.endsWith("woman")
        || head.endsWith("girl")
        || Set.of(
                "mother",
                "mum",
                "mom",
                "lady",
                "gran",
                "grandma",
                "granny",
                "niece",
                "nun",
                "bride",
                "girlfriend",
                "heroine",
                "landlady",
                "duchess",
                "policewoman",
                "stepmother",
                "stepdaughter",
                "granddaughter",
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
                    "dad",
                    "gentleman",
                    "lad",
                    "bloke",
                    "grandad",
                    "granddad",
                    "grandpa",
                    "nephew",
                    "monk",
                    "groom",
                    "boyfriend",
                    "schoolboy",
                    "stepfather",
                    "stepson",
                    "grandson",
                    "duke",
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
