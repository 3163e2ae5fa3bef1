package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.claim.Passage;
import dev.claimstream.tagger.text.Pos;
import java.util.Set;

/** What somebody does in court tells what they are there: "X, prosecuting,", "X denies". */
final class CourtRoles {

  /** So many words of one sentence tell what somebody does. */
  private static final int REACH = 10;

  private static final int COUNTS = 4;

  private static final Set<String> PROSECUTION = Set.of("prosecution", "crown");

  private static final Set<String> CRIMES =
      Set.of(
          "count",
          "counts",
          "charge",
          "charges",
          "arson",
          "assault",
          "blackmail",
          "bribery",
          "burglary",
          "conspiracy",
          "corruption",
          "embezzlement",
          "fraud",
          "harassment",
          "kidnapping",
          "manslaughter",
          "murder",
          "perjury",
          "rape",
          "robbery",
          "stalking",
          "theft",
          "wounding");

  private static final Set<String> WITNESS = Set.of("witness");

  private CourtRoles() {}

  /** The nouns that the words before a name give: "Opening the case, X". */
  static Set<String> before(Passage p, int name) {
    if (!p.lower(name - 1).equals(",")) {
      return Set.of();
    }
    int first = name - 1;
    boolean trial = false;
    while (first > 0 && name - first < REACH && p.pos(first - 1) != Pos.MARK) {
      first--;
      trial |= p.lower(first).equals("case") || PROSECUTION.contains(p.lower(first));
    }
    return switch (p.lower(first)) {
      case "opening" -> trial ? Set.of("prosecutor") : Set.of();
      case "prosecuting" -> Set.of("prosecutor");
      case "defending", "mitigating" -> Set.of("lawyer");
      case "for" -> side(p, first);
      case "under", "during", "in" -> isQuestioned(p, first + 1, name) ? WITNESS : Set.of();
      case "cross-examined", "questioned" -> WITNESS;
      default -> Set.of();
    };
  }

  /** "Under cross-examination by Y, X agreed". */
  private static boolean isQuestioned(Passage p, int first, int name) {
    for (int i = first; i < name; i++) {
      if (p.lower(i).equals("cross-examination") || p.lower(i).equals("questioning")) {
        return true;
      }
    }
    return false;
  }

  /** The nouns that the words from a token on, behind a name, give. */
  static Set<String> behind(Passage p, int at) {
    int i = at;
    while (p.pos(i) == Pos.BE || p.pos(i) == Pos.HAVE || p.pos(i) == Pos.ADVERB) {
      i++;
    }
    String next = p.lower(i + 1);
    Set<String> none = givesEvidence(p, at) ? WITNESS : Set.of();
    return switch (p.lower(i)) {
      case "prosecuting" -> Set.of("prosecutor");
      case "defending", "representing", "mitigating" -> Set.of("lawyer");
      case "for", "of" -> side(p, i);
      case "accused" -> i > at && next.equals("of") ? Set.of("defendant") : none;
      case "charged" -> i > at && next.equals("with") ? Set.of("defendant") : none;
      case "pleaded", "pleads" -> Set.of("defendant");
      case "denies", "denied", "admits", "admitted" ->
          isOfCounts(p, i + 1) ? Set.of("defendant") : none;
      case "testified", "testifies" -> WITNESS;
      default -> none;
    };
  }

  /** "(denies) three counts of fraud", "(denied) all the charges", "(denies) murder". */
  private static boolean isOfCounts(Passage p, int from) {
    for (int i = from; i < Math.min(p.size(), from + COUNTS); i++) {
      if (CRIMES.contains(p.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** Of "for the prosecution" and the like. */
  private static Set<String> side(Passage p, int preposition) {
    String side = p.lower(preposition + 1).equals("the") ? p.lower(preposition + 2) : "";
    if (PROSECUTION.contains(side)) {
      return Set.of("prosecutor");
    }
    return side.equals("defence") || side.equals("defense") ? Set.of("lawyer") : Set.of();
  }

  /** "X wept as she gave evidence", "X, giving evidence,". */
  private static boolean givesEvidence(Passage p, int at) {
    for (int i = at; i < Math.min(p.size(), at + REACH); i++) {
      boolean another = p.mention(i).filter(m -> m.kind() == EntityKind.PERSON).isPresent();
      if (another || p.lower(i).equals(".")) {
        return false;
      }
      boolean gives =
          switch (p.lower(i)) {
            case "gave", "gives", "give", "giving" -> true;
            default -> false;
          };
      if (gives && p.lower(i + 1).equals("evidence")) {
        return true;
      }
    }
    return false;
  }
}
