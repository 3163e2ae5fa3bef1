package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The persons of an article by every form of their names: surname, last words, first name, initial
 * and surname, alias. Two persons of one surname stay apart where first names or genders differ.
 */
final class PersonNames {

  /** So many bearers of one name are considered; bounds the work on hostile text. */
  private static final int MOST_BEARERS = 12;

  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "de", "der", "den", "di", "da", "del", "della", "le", "la", "el", "al",
          "bin", "ben", "ibn", "ter", "ten", "du", "dos", "das", "st", "st.", "zu", "af", "av");

  private final Map<String, List<Draft>> bearers = new HashMap<>();
  private final Map<String, Draft> byFullName = new HashMap<>();
  private final Map<String, List<Draft>> byFirstName = new HashMap<>();

  /** Takes a name of several words, in lower case, and gives the person who bears it. */
  Draft full(List<String> name, Gender byTitle, Gender firstNameGender) {
    String first = name.get(0);
    String last = name.get(name.size() - 1);
    String key = first + ' ' + last;
    Draft known = byFullName.get(key);
    if (known == null && (name.size() == 2 || isParticle(first))) {
      known = unique(bearers.get(String.join(" ", name)));
    }
    if (known == null && isInitial(first)) {
      known = byInitial(first, last);
    }
    Draft draft = known == null ? new Draft(EntityKind.PERSON) : known;
    draft.gender(byTitle);
    draft.firstNameGender(firstNameGender);
    byFullName.putIfAbsent(key, draft);
    for (int from = 1; from < name.size(); from++) {
      bears(String.join(" ", name.subList(from, name.size())), draft);
    }
    List<Draft> sameFirst = byFirstName.computeIfAbsent(first, f -> new ArrayList<>());
    if (!sameFirst.contains(draft) && sameFirst.size() < MOST_BEARERS) {
      sameFirst.add(draft);
    }
    return draft;
  }

  /** Lets a person be called by another name, also one of several words. */
  void alias(List<String> name, Draft draft) {
    if (name.size() > 1) {
      byFullName.put(name.get(0) + ' ' + name.get(name.size() - 1), draft);
    }
    bears(String.join(" ", name), draft);
  }

  /** Lets a person be called by another name. */
  void bears(String name, Draft draft) {
    List<Draft> all = bearers.computeIfAbsent(name, n -> new ArrayList<>());
    if (!all.contains(draft) && all.size() < MOST_BEARERS) {
      all.add(draft);
    }
  }

  /** Whether somebody is called by a name already. */
  boolean isBorne(String name) {
    return bearers.containsKey(name) || byFirstName.containsKey(name);
  }

  /**
   * Notes a surname whose title tells a gender that no bearer of it can have: another person.
   *
   * @param sameAsBefore whether it can only be who bore it before, whatever the first name suggests
   */
  void titled(String name, Gender gender, boolean sameAsBefore) {
    List<Draft> all = bearers.get(name);
    if (all == null || all.stream().anyMatch(draft -> draft.mayBe(gender))) {
      return;
    }
    if (sameAsBefore && all.size() == 1) {
      all.get(0).gender(gender);
    }
    if (!all.get(0).mayBe(gender)) {
      Draft other = new Draft(EntityKind.PERSON);
      other.gender(gender);
      bears(name, other);
    }
  }

  /**
   * The person meant by a part of a name: the one of that name mentioned last.
   *
   * @param hint the gender of those preferred when its title tells none
   */
  Draft part(String name, Gender gender, Gender hint) {
    List<Draft> all = bearers.get(name);
    Draft best = gender == Gender.UNKNOWN ? principal(all) : null;
    if (best != null && !best.mayBe(hint)) {
      best = latest(all, hint);
    }
    if (best == null && gender != Gender.UNKNOWN && all != null) {
      best = latest(all.stream().filter(draft -> !draft.familiar).toList(), gender);
    }
    if (best == null) {
      best = latest(all, gender);
    }
    if (best == null && bearers.get(name) == null) {
      best = latest(byFirstName.get(name), gender);
      if (best != null) {
        best.familiar = true;
      }
    }
    if (best == null) {
      best = new Draft(EntityKind.PERSON);
      bears(name, best);
    }
    best.gender(gender);
    return best;
  }

  /**
   * The one whom a bare surname means though a relative of the same name has just been brought in:
   * who is named more than once while all others are new, or who is nobody's relative; null when
   * that is nobody.
   */
  private static @Nullable Draft principal(@Nullable List<Draft> all) {
    Draft known = null;
    if (all != null) {
      for (Draft draft : all) {
        if (draft.timesNamed > 1) {
          if (known != null) {
            return head(all);
          }
          known = draft;
        }
      }
    }
    return known != null || all == null ? known : head(all);
  }

  /** The only one named so far who is nobody's relative, when all others are. */
  private static @Nullable Draft head(List<Draft> all) {
    Draft head = null;
    for (Draft draft : all) {
      if (!draft.relative) {
        if (head != null) {
          return null;
        }
        head = draft;
      }
    }
    return head != null && head.timesNamed > 0 ? head : null;
  }

  private static @Nullable Draft latest(@Nullable List<Draft> all, Gender gender) {
    Draft best = null;
    if (all != null) {
      for (Draft draft : all) {
        if (draft.mayBe(gender) && (best == null || draft.lastSeen > best.lastSeen)) {
          best = draft;
        }
      }
    }
    return best;
  }

  private static @Nullable Draft unique(@Nullable List<Draft> all) {
    return all != null && all.size() == 1 ? all.get(0) : null;
  }

  private @Nullable Draft byInitial(String initial, String last) {
    List<Draft> all = bearers.get(last);
    if (all == null) {
      return null;
    }
    for (Map.Entry<String, Draft> named : byFullNameOf(all).entrySet()) {
      if (named.getKey().charAt(0) == initial.charAt(0)) {
        return named.getValue();
      }
    }
    return null;
  }

  private static Map<String, Draft> byFullNameOf(List<Draft> all) {
    Map<String, Draft> byName = new HashMap<>();
    for (Draft draft : all) {
      if (!draft.name().isEmpty()) {
        byName.put(Lexicons.key(draft.name()), draft);
      }
    }
    return byName;
  }

  /** Whether a surname can begin with a word: van der Berg. */
  static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }

  private static boolean isInitial(String word) {
    return word.length() == 1 || (word.length() == 2 && word.charAt(1) == '.');
  }
}
