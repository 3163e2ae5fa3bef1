package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An entity while its mentions are being gathered. */
final class Draft {

  /** A description is kept once; an article does not give a person more than a few. */
  private static final int MOST_ROLES = 8;

  /** So many pronouns more of one gender outweigh a first name of the other. */
  private static final int SEVERAL = 4;

  final EntityKind kind;

  /** Position of its last mention so far, -1 before the first. */
  int lastSeen = -1;

  /** How often it has been mentioned so far. */
  int timesNamed;

  /** Whether it is brought in as somebody's relative: "his wife, X". */
  boolean relative;

  /** Whether the article calls it by its first name; "Mrs Morrow" is rather somebody else. */
  boolean familiar;

  /** Its number among the article's entities, -1 until it is first mentioned. */
  int number = -1;

  int paragraph;
  int offset;
  private Gender gender = Gender.UNKNOWN;
  private Gender firstNameGender = Gender.UNKNOWN;
  int malePronouns;
  int femalePronouns;

  private String name = "";
  private final Map<String, Role> roles = new LinkedHashMap<>();

  Draft(EntityKind kind) {
    this.kind = kind;
  }

  /** Takes a form of the name; the fullest stays. */
  void name(String form) {
    boolean better =
        kind == EntityKind.GROUP
            ? name.isEmpty() || form.length() < name.length()
            : form.length() > name.length() || (form.length() == name.length() && isShouted(name));
    if (better) {
      name = form;
    }
  }

  /** In capitals throughout, as headlines are. */
  private static boolean isShouted(String text) {
    return text.indexOf(' ') > 0 && text.equals(text.toUpperCase(Locale.ROOT));
  }

  String name() {
    return name;
  }

  void role(Role role) {
    if (roles.size() < MOST_ROLES) {
      roles.putIfAbsent(Lexicons.key(role.text()), role);
    }
  }

  List<Role> roles() {
    return new ArrayList<>(roles.values());
  }

  /** Takes the gender that a title or description tells; the first evidence stays. */
  void gender(Gender evidence) {
    if (gender == Gender.UNKNOWN) {
      gender = evidence;
    }
  }

  /** Takes the gender that a first name tells, which gives way to a title's. */
  void firstNameGender(Gender evidence) {
    if (firstNameGender == Gender.UNKNOWN) {
      firstNameGender = evidence;
    }
  }

  /** Lets pronouns tell the gender: any against an unknown first name, several against a known. */
  void pronounGender() {
    Gender most = malePronouns > femalePronouns ? Gender.MALE : Gender.FEMALE;
    int more = Math.max(malePronouns, femalePronouns);
    int fewer = Math.min(malePronouns, femalePronouns);
    boolean against = firstNameGender != Gender.UNKNOWN && firstNameGender != most;
    if (more > 2 * fewer && (!against || more - fewer >= SEVERAL)) {
      firstNameGender = most;
    }
  }

  Gender gender() {
    return gender == Gender.UNKNOWN ? firstNameGender : gender;
  }

  /** Whether nothing speaks against a gender. */
  boolean mayBe(Gender other) {
    return other == Gender.UNKNOWN || gender() == Gender.UNKNOWN || gender() == other;
  }
}
