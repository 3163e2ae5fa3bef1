package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.ClaimKind;
import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Speaker;
import dev.claimstream.tagger.Speaker.How;
import dev.claimstream.tagger.claim.Passage;
import dev.claimstream.tagger.entity.Gender;
import dev.claimstream.tagger.speaker.SpeakerResolver.Speakers;
import dev.claimstream.tagger.text.Pos;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whom a pronoun stands for. Candidates for he and she are all persons whom the writer has
 * named so far; each is weighed by gender, by how near and how prominent the mention is, and by
 * whether that person has just spoken. I and we are the speaker of the words around them.
 */
final class PronounResolver {

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
  private static final double REPORTS = 2;
  private static final double REPORTS_PERHAPS = -2;
  private static final double JUST_SPOKE = 3;
  private static final double OFTEN_NAMED = 0.25;
  private static final int OFTEN = 6;

  /** So many words may stand before a name that opens a sentence: "Former coach". */
  private static final int LONGEST_TITLE = 6;

  private static final int LONGEST_ASIDE = 40;

  /** So many turns back somebody who spoke is still in mind. */
  private static final int TURNS_BACK = 6;

  private static final Set<String> POSSESSIVES = Set.of("his", "her", "its", "their", "my", "our");

  private final Discourse discourse;
  private final Newcomers newcomers;
  private final GroupPronouns groups;

  PronounResolver(Discourse discourse, GroupPronouns groups) {
    this.discourse = discourse;
    this.groups = groups;
    this.newcomers = new Newcomers(discourse);
  }

  /** Whether a word may say whose words they are: "her (claim)". */
  static boolean isPossessive(String word) {
    return POSSESSIVES.contains(word);
  }

  /** The speakers behind a pronoun that reports no words of its own. */
  Optional<Speakers> resolve(String pronoun, Place place) {
    return resolve(pronoun, place, Optional.empty(), Set.of());
  }

  /**
   * The speakers behind a pronoun.
   *
   * @param outer the claim within whose content it stands
   * @param named whom the reported words name: "he said [Falk was late]" is not said by Falk
   */
  Optional<Speakers> resolve(
      String pronoun, Place place, Optional<Discourse.Turn> outer, Set<Integer> named) {
    return switch (pronoun) {
      case "he", "him", "his", "himself" ->
          person(Gender.MALE, place, outer, named).map(Speakers::of);
      case "she", "her", "herself" -> person(Gender.FEMALE, place, outer, named).map(Speakers::of);
      case "it", "its", "itself" ->
          reporting(outer).or(() -> groups.organisation(place)).map(Speakers::of);
      case "they", "them", "their" -> Optional.of(groups.several(place));
      case "i", "we", "me", "us", "my", "our" ->
          outer.map(t -> Speakers.of(discourse.again(t.speaker(), How.PRONOUN)));
      case "who" -> person(Gender.UNKNOWN, place, outer, named).map(Speakers::of);
      default -> Optional.empty();
    };
  }

  /** "Nordfisk said it expects more": the organisation whose own report it stands in. */
  private Optional<Speaker> reporting(Optional<Discourse.Turn> outer) {
    return outer
        .filter(t -> t.draft().kind() != ClaimKind.DIRECT)
        .map(Discourse.Turn::speaker)
        .filter(
            s -> s.entity().filter(e -> discourse.cast().gender(e) == Gender.UNKNOWN).isPresent())
        .map(s -> discourse.again(s, How.PRONOUN));
  }

  private Optional<Speaker> person(
      Gender gender, Place place, Optional<Discourse.Turn> outer, Set<Integer> others) {
    Optional<Integer> named =
        mostLikely(gender, place, outer, others).filter(e -> outer.isEmpty() || fits(e, gender));
    boolean likely = named.filter(e -> fits(e, gender)).isPresent();
    Optional<Speaker> unnamed =
        unnamed(gender, place)
            .or(
                () ->
                    newcomers
                        .before(place, gender)
                        .map(d -> Speaker.unnamed(How.PRONOUN, Optional.of(d))));
    if (unnamed.isPresent() && !(likely && isRelated(unnamed.get(), gender))) {
      return unnamed;
    }
    named.ifPresent(e -> discourse.cast().isCalled(e, gender));
    return named.or(() -> namedNext(gender, place)).map(e -> discourse.speaker(e, How.PRONOUN));
  }

  /** Somebody without a name who has just spoken: "A witness … He said". */
  private Optional<Speaker> unnamed(Gender gender, Place place) {
    return discourse
        .lastTurn(false)
        .filter(t -> place.paragraph() == t.paragraph() || isNew(t, place))
        .filter(t -> isUnnamedPerson(t.speaker()) && !namedSince(t, place))
        .map(t -> discourse.again(t.speaker(), How.PRONOUN))
        .filter(s -> mayBe(s, gender));
  }

  /** Brought in with "a" in the paragraph before, or that paragraph names nobody else. */
  private boolean isNew(Discourse.Turn turn, Place place) {
    String first =
        turn.draft()
            .source()
            .map(s -> discourse.passage(turn.paragraph()).lower(s.first()))
            .orElse("");
    return place.paragraph() - turn.paragraph() == 1
        && (namesNobody(turn.paragraph())
            || first.equals("a")
            || first.equals("an")
            || first.equals("one")
            || first.equals("another"));
  }

  private boolean namesNobody(int paragraph) {
    return discourse.passage(paragraph).mentions().stream()
        .noneMatch(m -> m.kind() == EntityKind.PERSON);
  }

  private static boolean mayBe(Speaker unnamed, Gender gender) {
    for (String word : unnamed.role().orElse("").toLowerCase(Locale.ROOT).split(" ")) {
      Gender known = Nouns.genderOf(word);
      if (known != Gender.UNKNOWN && gender != Gender.UNKNOWN && known != gender) {
        return false;
      }
    }
    return true;
  }

  /** "her doctor" before "she": whoever she is may as well be meant herself. */
  private static boolean isRelated(Speaker unnamed, Gender gender) {
    String role = unnamed.role().orElse("").toLowerCase(Locale.ROOT);
    return (role.startsWith("her ") && gender == Gender.FEMALE)
        || (role.startsWith("his ") && gender == Gender.MALE);
  }

  private Optional<Integer> mostLikely(
      Gender gender, Place place, Optional<Discourse.Turn> outer, Set<Integer> others) {
    Optional<Discourse.Turn> last = discourse.lastTurn(false);
    boolean quoted = outer.filter(t -> t.draft().kind() == ClaimKind.DIRECT).isPresent();
    Optional<Integer> around = outer.flatMap(t -> t.speaker().entity());
    Set<Integer> weighed = new HashSet<>();
    Optional<Integer> best = Optional.empty();
    double most = Double.NEGATIVE_INFINITY;
    for (Cast.Appearance a : discourse.cast().before(place)) {
      boolean candidate =
          discourse.cast().isPerson(a.entity())
              && discourse.isNarrated(a)
              && !others.contains(a.entity())
              && !(quoted && around.equals(Optional.of(a.entity())));
      if (candidate && weighed.add(a.entity())) {
        double weight = weight(a, gender, place, last);
        if (around.equals(Optional.of(a.entity()))) {
          weight += discourse.cast().gender(a.entity()) == gender ? REPORTS : REPORTS_PERHAPS;
        }
        if (weight > most) {
          most = weight;
          best = Optional.of(a.entity());
        }
      }
    }
    return best;
  }

  /** How likely the pronoun means the person of this, their latest, appearance. */
  private double weight(
      Cast.Appearance a, Gender gender, Place place, Optional<Discourse.Turn> last) {
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

  /** Whether somebody without a name is a person: "a witness". */
  static boolean isUnnamedPerson(Speaker speaker) {
    if (speaker.entity().isPresent() || speaker.how() == How.COLLECTIVE) {
      return false;
    }
    for (String word : speaker.role().orElse("").toLowerCase(Locale.ROOT).split("[ ,]+")) {
      if (Nouns.isPersonNoun(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean namedSince(Discourse.Turn turn, Place place) {
    Place from = new Place(turn.paragraph(), discourse.endOf(turn));
    return discourse.cast().before(place).stream()
        .anyMatch(
            a ->
                a.place().compareTo(from) >= 0
                    && discourse.cast().isPerson(a.entity())
                    && discourse.isNarrated(a)
                    && !isOwner(a)
                    && dependence(a) > AGENT);
  }

  /** A person who is named only behind the pronoun, in this paragraph or the next. */
  private Optional<Integer> namedNext(Gender gender, Place place) {
    return discourse
        .cast()
        .after(place, e -> discourse.cast().isPerson(e) && fits(e, gender))
        .filter(a -> a.place().paragraph() <= place.paragraph() + 1)
        .map(Cast.Appearance::entity);
  }

  private boolean fits(int entity, Gender gender) {
    Gender known = discourse.cast().gender(entity);
    return gender == Gender.UNKNOWN || known == Gender.UNKNOWN || known == gender;
  }

  /** "Smith manager Jones" is not about Smith. */
  private boolean isModifier(Cast.Appearance a) {
    Passage p = discourse.passage(a.place().paragraph());
    return Nouns.isPersonNoun(p.lower(Tokens.at(p, a.end())));
  }

  /** "Smith's lawyer" says nothing of where Smith is. */
  private boolean isOwner(Cast.Appearance a) {
    String text = discourse.passage(a.place().paragraph()).text();
    int end = a.end();
    return end + 1 < text.length()
        && (text.charAt(end) == '\'' || text.charAt(end) == '’')
        && text.charAt(end + 1) == 's';
  }
}
