package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.ClaimKind;
import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Mention;
import dev.claimstream.tagger.Speaker;
import dev.claimstream.tagger.Speaker.How;
import dev.claimstream.tagger.claim.Draft;
import dev.claimstream.tagger.claim.Passage;
import dev.claimstream.tagger.claim.Rule;
import dev.claimstream.tagger.claim.TokenRange;
import dev.claimstream.tagger.entity.Entities;
import dev.claimstream.tagger.text.Pos;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who is behind each claim of an article, reading it from top to bottom. */
public final class SpeakerResolver {

  /** The speaker of a claim, and the others when its source is conjoined. */
  public record Speakers(Speaker first, List<Speaker> more) {

    static Speakers of(Speaker speaker) {
      return new Speakers(speaker, List.of());
    }
  }

  private static final Set<String> COURTS =
      Set.of("court", "tribunal", "inquest", "inquiry", "jury", "trial", "hearing", "panel");

  private final Discourse discourse;
  private final GroupPronouns groups;
  private final PronounResolver pronouns;
  private final DescriptionResolver descriptions;
  private final Documents documents;
  private final Unveiled unveiled;
  private final CarryOver carryOver;
  private final Labels labels;
  private final Replies replies;
  private final List<List<Draft>> drafts;

  private SpeakerResolver(List<Passage> passages, List<List<Draft>> drafts, Entities entities) {
    this.discourse = new Discourse(passages, drafts, new Cast(entities, Epithets.of(passages)));
    this.groups = new GroupPronouns(discourse);
    this.descriptions = new DescriptionResolver(discourse);
    this.pronouns = new PronounResolver(discourse, groups, descriptions);
    this.documents = new Documents(discourse, pronouns, descriptions);
    this.unveiled = new Unveiled(discourse, drafts);
    Interview interview = Interview.of(passages, drafts, discourse);
    this.carryOver = new CarryOver(discourse, interview, pronouns);
    this.labels = new Labels(discourse, interview);
    this.replies = new Replies(discourse);
    this.drafts = drafts;
  }

  /**
   * The speakers of all drafts of an article.
   *
   * @param drafts for each passage, in the order of the text
   * @return as many as there are drafts, in the same order
   */
  public static List<List<Speakers>> resolve(
      List<Passage> passages, List<List<Draft>> drafts, Entities entities) {
    return new SpeakerResolver(passages, drafts, entities).run();
  }

  private List<List<Speakers>> run() {
    List<List<Speakers>> all = new ArrayList<>();
    for (int p = 0; p < drafts.size(); p++) {
      int[] outer = Nesting.outer(drafts.get(p));
      List<Speakers> here = new ArrayList<>();
      for (int d = 0; d < outer.length; d++) {
        Draft draft = drafts.get(p).get(d);
        boolean nested = outer[d] != Nesting.NONE;
        Optional<Discourse.Turn> around =
            nested ? Optional.of(turn(p, outer[d], here)) : Optional.empty();
        Speakers speakers = speakers(p, draft, around);
        here.add(speakers);
        if (!nested && !startsWithin(p, draft)) {
          discourse.add(turn(p, d, here));
        }
      }
      all.add(here);
    }
    return NamedLater.resolve(discourse, drafts, all);
  }

  /** Whether a report begins within somebody's words, though it seems to go on behind them. */
  private boolean startsWithin(int paragraph, Draft draft) {
    return draft.kind() != ClaimKind.DIRECT
        && draft.cue().filter(c -> isSpoken(paragraph, c.first())).isPresent()
        && isSpoken(paragraph, draft.first());
  }

  private boolean isSpoken(int paragraph, int token) {
    int offset = discourse.passage(paragraph).tokens().get(token).start();
    return discourse.isSpoken(new Place(paragraph, offset));
  }

  private Discourse.Turn turn(int paragraph, int draft, List<Speakers> speakers) {
    Speakers here = speakers.get(draft);
    return new Discourse.Turn(
        paragraph, drafts.get(paragraph).get(draft), here.first(), here.more());
  }

  private Speakers speakers(int paragraph, Draft draft, Optional<Discourse.Turn> outer) {
    if (draft.kind() == ClaimKind.QUESTION && draft.source().isEmpty()) {
      return Speakers.of(Speaker.unnamed(How.UNKNOWN, Optional.empty()));
    }
    if (draft.source().isPresent()) {
      return ofSource(paragraph, draft, draft.source().get(), outer);
    }
    boolean direct = draft.kind() == ClaimKind.DIRECT && outer.isEmpty();
    return Speakers.of(
        (direct ? carryOver.resolve(draft, paragraph) : Optional.<Speaker>empty())
            .orElse(Speaker.unnamed(How.UNKNOWN, Optional.empty())));
  }

  private Speakers ofSource(
      int paragraph, Draft draft, TokenRange source, Optional<Discourse.Turn> outer) {
    Passage p = discourse.passage(paragraph);
    SourcePhrase phrase = SourcePhrase.of(p, source);
    Place place = new Place(paragraph, p.tokens().get(source.first()).start());
    if (draft.rule() == Rule.LABEL) {
      Optional<Speaker> labelled = labels.resolve(phrase.text());
      if (labelled.isPresent()) {
        return Speakers.of(labelled.get());
      }
    }
    if (phrase.isPronoun()) {
      Optional<Speaker> asked = replies.asked(draft, place, phrase);
      if (asked.isPresent()) {
        return Speakers.of(asked.get());
      }
      return pronouns
          .resolve(phrase.pronoun(), place, outer, namedIn(p, draft, source.first()))
          .orElse(Speakers.of(Speaker.unnamed(How.UNKNOWN, Optional.empty())));
    }
    if (phrase.isDefinite()) {
      Optional<Speaker> asked = replies.asked(draft, place, phrase);
      if (asked.isPresent()) {
        return Speakers.of(discourse.again(asked.get(), How.DESCRIPTION));
      }
    }
    if (phrase.isTail()) {
      return Speakers.of(Speaker.unnamed(How.UNKNOWN, Optional.empty()));
    }
    Optional<Speaker> resident =
        Appositions.resident(phrase)
            .or(() -> Appositions.named(phrase))
            .map(m -> discourse.speaker(m.entity(), How.NAMED));
    if (resident.isPresent()) {
      return Speakers.of(resident.get());
    }
    List<Speaker> persons = named(phrase, EntityKind.PERSON);
    if (!persons.isEmpty()) {
      boolean several = phrase.conjoined() && persons.size() > 1;
      return new Speakers(persons.get(0), several ? persons.subList(1, persons.size()) : List.of());
    }
    List<Speaker> organisations = named(phrase, EntityKind.ORGANIZATION);
    if (phrase.conjoined() && organisations.size() > 1) {
      return new Speakers(organisations.get(0), organisations.subList(1, organisations.size()));
    }
    if (hears(draft, phrase)) {
      return Speakers.of(Speaker.unnamed(How.UNKNOWN, phrase.description()));
    }
    Optional<Speaker> organisation = namedByHead(phrase);
    if (organisation.isPresent()) {
      return Speakers.of(organisation.get());
    }
    if (phrase.isApposed() && !organisations.isEmpty()) { // "its owner, Blue Lagoon Lines"
      return Speakers.of(organisations.get(0));
    }
    if (phrase.isTwo()) {
      Optional<Speakers> sides = phrase.isOfSides() ? groups.sides(place) : Optional.empty();
      return sides.or(() -> groups.pair(place)).orElseGet(() -> lastTwo(place));
    }
    Optional<Speaker> described =
        documents
            .author(phrase, place)
            .or(() -> descriptions.resolve(phrase, place).filter(s -> isAnother(s, outer)))
            .or(() -> unveiled.resolve(phrase, place));
    return Speakers.of(
        described.orElseGet(
            () ->
                Speaker.unnamed(
                    phrase.isPlural() ? How.COLLECTIVE : How.UNKNOWN, phrase.description())));
  }

  /** "Kim Dale said [the mayor] had promised": people do not describe themselves so. */
  private static boolean isAnother(Speaker described, Optional<Discourse.Turn> outer) {
    return described.kind().filter(k -> k == EntityKind.PERSON).isEmpty()
        || outer.filter(t -> t.speaker().entity().equals(described.entity())).isEmpty();
  }

  /**
   * The persons whom a claim's words name behind its source, but for those of whom only something
   * is: "Falk's". Who says "he said Falk was late" is not Falk; in quotation marks it may be.
   */
  private static Set<Integer> namedIn(Passage p, Draft draft, int source) {
    Set<Integer> named = new HashSet<>();
    if (draft.kind() == ClaimKind.DIRECT) {
      return named;
    }
    for (TokenRange piece : draft.content()) {
      for (int i = Math.max(source, piece.first()); i < piece.limit(); i++) {
        int end = p.pos(i + 1) == Pos.POSSESSIVE ? -1 : p.tokens().get(i).end();
        p.mention(i)
            .filter(m -> m.kind() == EntityKind.PERSON && m.span().end() == end)
            .ifPresent(m -> named.add(m.entity()));
      }
    }
    return named;
  }

  /** Courts do not say what they hear: "Trone Crown Court heard". */
  private static boolean hears(Draft draft, SourcePhrase phrase) {
    return COURTS.contains(phrase.headWord())
        && draft.cue().filter(c -> c.lemma().equals("hear")).isPresent();
  }

  private List<Speaker> named(SourcePhrase phrase, EntityKind kind) {
    List<Speaker> speakers = new ArrayList<>();
    for (Mention mention : phrase.names()) {
      Speaker speaker = discourse.speaker(mention.entity(), How.NAMED);
      boolean again = speakers.stream().anyMatch(s -> s.entity().equals(speaker.entity()));
      if (mention.kind() == kind && !again) {
        speakers.add(speaker);
      }
    }
    return speakers;
  }

  /**
   * An organisation, place or group that is itself the head: "the ministry", "Reuters", "Moscow".
   */
  private Optional<Speaker> namedByHead(SourcePhrase phrase) {
    if (phrase.head() < 0) {
      return Optional.empty();
    }
    int at = phrase.passage().tokens().get(phrase.head()).start();
    Optional<Mention> head =
        phrase.names().stream()
            .filter(m -> m.span().contains(at) && Cast.canSpeak(m.kind()))
            .findFirst();
    boolean organisation = Nouns.isOrganisationNoun(phrase.headWord());
    if (head.isEmpty() && organisation) { // "the Unite union"
      head =
          phrase.names().stream()
              .filter(m -> m.kind() == EntityKind.ORGANIZATION && m.span().end() + 1 == at)
              .findFirst();
    }
    return head.map(m -> discourse.speaker(m.entity(), How.NAMED));
  }

  private Speakers lastTwo(Place place) {
    List<Speaker> two = new ArrayList<>();
    for (Cast.Appearance a : discourse.cast().before(place)) {
      boolean known = two.stream().anyMatch(s -> s.entity().equals(Optional.of(a.entity())));
      if (a.kind() == EntityKind.PERSON && discourse.isNarrated(a) && !known && two.size() < 2) {
        two.add(0, discourse.speaker(a.entity(), How.PRONOUN));
      }
    }
    return two.isEmpty()
        ? Speakers.of(Speaker.unnamed(How.COLLECTIVE, Optional.empty()))
        : new Speakers(two.get(0), two.subList(1, two.size()));
  }
}
