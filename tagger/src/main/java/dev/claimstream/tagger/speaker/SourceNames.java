package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Mention;
import dev.claimstream.tagger.Span;
import dev.claimstream.tagger.claim.Draft;
import dev.claimstream.tagger.claim.Passage;
import dev.claimstream.tagger.claim.TokenRange;
import dev.claimstream.tagger.entity.Entities;
import dev.claimstream.tagger.entity.EntityFacts;
import dev.claimstream.tagger.entity.Gender;
import dev.claimstream.tagger.text.Pos;
import dev.claimstream.tagger.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Names that are known only because somebody of that name says something: capitalised words that
 * head a source and that no mention covers. They are that name wherever they stand in the article.
 */
public final class SourceNames {

  private record Revealed(int entity, EntityKind kind) {}

  private final List<Passage> passages;
  private final List<EntityFacts> facts;

  /** By the name in lower case. */
  private final Map<String, Revealed> revealed = new HashMap<>();

  private SourceNames(List<Passage> passages, Entities entities) {
    this.passages = passages;
    this.facts = new ArrayList<>(entities.facts());
  }

  /**
   * The entities with those that only sources reveal; equal to what they were when there are none.
   */
  public static Entities reveal(
      List<Passage> passages, List<List<Draft>> drafts, Entities entities) {
    return new SourceNames(passages, entities).run(drafts, entities);
  }

  private Entities run(List<List<Draft>> drafts, Entities entities) {
    for (int p = 0; p < drafts.size(); p++) {
      for (Draft draft : drafts.get(p)) {
        if (draft.source().isPresent()) {
          reveal(passages.get(p), draft.source().get());
        }
      }
    }
    if (revealed.isEmpty()) {
      return entities;
    }
    List<List<Mention>> mentions = new ArrayList<>();
    for (int p = 0; p < passages.size(); p++) {
      List<Mention> here = new ArrayList<>(entities.mentions().get(p));
      addAll(passages.get(p), here);
      here.sort((a, b) -> a.span().compareTo(b.span()));
      mentions.add(here);
    }
    return new Entities(mentions, facts);
  }

  private void reveal(Passage p, TokenRange source) {
    if (SourcePhrase.of(p, source).names().stream().anyMatch(m -> Cast.canSpeak(m.kind()))) {
      return;
    }
    int first = -1;
    for (int i = source.first(); i < source.limit(); i++) {
      boolean name = isFreeName(p, i) || (first >= 0 && joinsNames(p, i, source.limit()));
      if (name && first < 0) {
        first = i;
      }
      boolean ends = !name || i + 1 == source.limit();
      if (first >= 0 && ends) {
        int limit = name ? i + 1 : i;
        if (!dependsOnPreposition(p, first, source)) {
          add(p, first, limit);
        }
        return; // only the head's name
      }
    }
  }

  private static boolean isFreeName(Passage p, int i) {
    Token token = p.tokens().get(i);
    boolean covered = p.mention(i).isPresent() || describes(p, i) || isBased(token);
    boolean article =
        i > 0
            && token.is("the")
            && token.isCapitalized()
            && !startsSentence(p, i)
            && i + 1 < p.size()
            && p.tokens().get(i + 1).isCapitalized();
    return !covered
        && (p.pos(i) == Pos.NAME || article)
        && !(startsSentence(p, i) && isOrdinary(p, i))
        && !Nouns.isTitle(PeopleKinds.stem(token.lower()));
  }

  /** "York-based" is nobody. */
  private static boolean isBased(Token token) {
    return token.lower().endsWith("-based") || token.lower().endsWith("-born");
  }

  /** "Council leader X", where a sentence begins: the capital is the sentence's. */
  private static boolean describes(Passage p, int i) {
    return startsSentence(p, i)
        && i + 1 < p.size()
        && !p.tokens().get(i + 1).isCapitalized()
        && !p.pos(i + 1).isVerb()
        && Nouns.isPersonNoun(p.lower(i + 1));
  }

  /** "the Competition and Trade Authority", "the Fund for Peace". */
  private static boolean joinsNames(Passage p, int i, int limit) {
    boolean joint =
        p.lower(i).equals("'s")
            || p.lower(i).equals("and")
            || p.lower(i).equals("of")
            || p.lower(i).equals("for")
            || p.lower(i).equals("&");
    return joint && i + 1 < limit && isFreeName(p, i + 1) && p.lower(i - 1).length() > 2;
  }

  private static boolean startsSentence(Passage p, int i) {
    return i == 0 || (p.pos(i - 1) == Pos.MARK && !p.lower(i - 1).equals(","));
  }

  /** A capital at the start of a sentence proves nothing; a second capital behind it does. */
  private static boolean isOrdinary(Passage p, int i) {
    boolean nextCapital = i + 1 < p.size() && p.tokens().get(i + 1).isCapitalized();
    return !nextCapital && p.tokens().get(i).lower().endsWith("s");
  }

  private static boolean dependsOnPreposition(Passage p, int first, TokenRange source) {
    return first > source.first()
        && (p.pos(first - 1) == Pos.PREPOSITION
            || (p.pos(first - 1) == Pos.DETERMINER
                && first - 1 > source.first()
                && p.pos(first - 2) == Pos.PREPOSITION));
  }

  private void add(Passage p, int first, int limit) {
    String name = p.span(first, limit).in(p.text());
    String key = name.toLowerCase(Locale.ROOT);
    if (revealed.containsKey(key) || name.length() < 2) {
      return;
    }
    Optional<Integer> known = bearer(key).or(() -> body(withoutThe(key)));
    EntityKind kind = known.map(e -> facts.get(e).kind()).orElseGet(() -> kind(p, first, limit));
    if (known.isPresent()) {
      revealed.putIfAbsent(withoutThe(key), new Revealed(known.get(), kind));
    }
    revealed.put(key, new Revealed(known.orElse(facts.size()), kind));
    if (known.isEmpty()) {
      facts.add(
          new EntityFacts(
              name, kind, List.of(), Gender.UNKNOWN, p.index(), p.tokens().get(first).start()));
    }
  }

  /** The only person whose surname or first name it is. */
  private Optional<Integer> bearer(String key) {
    Optional<Integer> only = Optional.empty();
    for (int e = 0; e < facts.size(); e++) {
      String name = facts.get(e).name().toLowerCase(Locale.ROOT);
      boolean bears = name.endsWith(" " + key) || name.startsWith(key + " ");
      if (bears && facts.get(e).kind() == EntityKind.PERSON) {
        if (only.isPresent()) {
          return Optional.empty();
        }
        only = Optional.of(e);
      }
    }
    return only;
  }

  /** The only organisation of the kind that "the Corps" says, when its name has that noun. */
  private Optional<Integer> body(String noun) {
    Optional<Integer> only = Optional.empty();
    for (int e = 0; Nouns.isOrganisationNoun(noun) && e < facts.size(); e++) {
      List<String> words =
          List.of(withoutThe(facts.get(e).name().toLowerCase(Locale.ROOT)).split(" "));
      if (words.size() > 1
          && words.contains(noun)
          && facts.get(e).kind() == EntityKind.ORGANIZATION) {
        if (only.isPresent()) {
          return Optional.empty();
        }
        only = Optional.of(e);
      }
    }
    return only;
  }

  private static String withoutThe(String name) {
    return name.startsWith("the ") ? name.substring("the ".length()) : name;
  }

  private static EntityKind kind(Passage p, int first, int limit) {
    String last = p.lower(limit - 1);
    boolean article =
        p.lower(first).equals("the") || (first > 0 && p.pos(first - 1) == Pos.DETERMINER);
    boolean several =
        limit - first > 1
            && last.endsWith("s")
            && !last.endsWith("ss")
            && p.lower(first).equals("the");
    return article || several || Nouns.isOrganisationNoun(last)
        ? EntityKind.ORGANIZATION
        : EntityKind.PERSON;
  }

  private void addAll(Passage p, List<Mention> mentions) {
    for (int i = 0; i < p.size(); i++) {
      for (int limit = Math.min(p.size(), i + 6); limit > i; limit--) {
        if (p.tokens().get(i).isCapitalized()) {
          Span span = p.span(i, limit);
          String key = span.in(p.text()).toLowerCase(Locale.ROOT);
          Revealed found = revealed.get(key);
          if (found != null && mentions.stream().noneMatch(m -> m.span().overlaps(span))) {
            mentions.add(
                new Mention(
                    found.entity(),
                    found.kind(),
                    span,
                    facts.get(found.entity()).name(),
                    Optional.empty(),
                    Optional.empty()));
          }
        }
      }
    }
  }
}
