package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which chunks of an article name the same entity. Full names are read first, in the whole
 * article, then every mention in the order of the text.
 */
final class EntityJoiner {

  private final Article article;
  private final PersonNames persons = new PersonNames();
  private final OtherNames others;
  private final List<Draft> entities = new ArrayList<>();
  private final List<List<Draft>> drafts = new ArrayList<>();
  private int position;

  private EntityJoiner(Article article, Lexicons lexicons) {
    this.article = article;
    this.others = new OtherNames(lexicons);
  }

  /**
   * The entities of an article.
   *
   * @param ofChunk the entity of each chunk, in the same order
   * @param entities in the order of first mention; {@link Draft#number} is the index
   */
  record Joined(List<List<Draft>> ofChunk, List<Draft> entities) {}

  static Joined join(Article article, Lexicons lexicons) {
    EntityJoiner joiner = new EntityJoiner(article, lexicons);
    joiner.readFullNames();
    Aliases.find(article).forEach(joiner::readAlias);
    joiner.assign();
    return new Joined(joiner.drafts, joiner.entities);
  }

  private void readFullNames() {
    readFullNames(false);
    readFullNames(true); // "Van der Berg" is a surname where the article has a first name too
    for (int p = 0; p < article.words().size(); p++) {
      readSharedSurnames(article.words().get(p), article.chunks().get(p));
    }
    readTitles();
  }

  /**
   * "Mrs Holm" is another person than a man of that name, if kin was told of since he was named.
   */
  private void readTitles() {
    Map<String, Integer> kinBefore = new HashMap<>();
    int kin = 0;
    for (int p = 0; p < article.words().size(); p++) {
      Words words = article.words().get(p);
      int at = 0;
      for (Chunk chunk : article.chunks().get(p)) {
        kin += Kinship.words(words, at, chunk.first());
        at = chunk.limit();
        if (chunk.kind() == EntityKind.PERSON) {
          List<String> name = parts(words, chunk);
          Gender gender = Titles.gender(words, chunk.first());
          if (name.size() == 1 && gender != Gender.UNKNOWN) {
            persons.titled(name.get(0), gender, kinBefore.getOrDefault(name.get(0), -1) == kin);
          }
          kinBefore.put(name.get(name.size() - 1), kin);
        }
      }
      kin += Kinship.words(words, at, words.size());
    }
  }

  private void readFullNames(boolean particles) {
    for (int p = 0; p < article.words().size(); p++) {
      Words words = article.words().get(p);
      for (Chunk chunk : article.chunks().get(p)) {
        if (chunk.kind() == EntityKind.PERSON) {
          List<String> name = parts(words, chunk);
          if (name.size() > 1 && PersonNames.isParticle(name.get(0)) == particles) {
            Draft draft = full(words, chunk, name);
            draft.name(words.text(chunk));
            draft.relative |= Kinship.isRelative(words, chunk.first());
          }
        } else if (!particles) {
          others.read(chunk.kind(), words.text(chunk), chunk.length());
        }
      }
    }
  }

  /** "Karl and Otto Holm" are Karl Holm and Otto Holm. */
  private void readSharedSurnames(Words words, List<Chunk> chunks) {
    for (int i = 0; i + 1 < chunks.size(); i++) {
      Chunk one = chunks.get(i);
      Chunk other = chunks.get(i + 1);
      boolean shared =
          one.kind() == EntityKind.PERSON
              && other.kind() == EntityKind.PERSON
              && one.length() == 1
              && other.length() > 1
              && other.first() == one.limit() + 1
              && words.is(one.limit(), "and")
              && words.has(one.first(), Flag.FIRST_NAME)
              && words.has(other.first(), Flag.FIRST_NAME)
              && !persons.isBorne(words.token(one.first()).lower());
      if (shared) {
        List<String> name = new ArrayList<>(parts(words, other));
        name.set(0, words.token(one.first()).lower());
        String surname = words.text(other.first() + 1, other.limit());
        persons
            .full(name, Gender.UNKNOWN, words.lexicons.genderOfFirstName(name.get(0)))
            .name(words.text(one) + " " + surname);
      }
    }
  }

  private Draft full(Words words, Chunk chunk, List<String> name) {
    return persons.full(
        name, Titles.gender(words, chunk.first()), words.lexicons.genderOfFirstName(name.get(0)));
  }

  private void readAlias(Aliases.Alias alias) {
    Words words = article.words().get(alias.paragraph());
    if (alias.of().kind() == EntityKind.PERSON) {
      persons.alias(parts(words, alias.name()), person(words, alias.of()));
    } else {
      others.alias(alias.of().kind(), words.text(alias.of()), words.text(alias.name()));
    }
  }

  private void assign() {
    for (int p = 0; p < article.words().size(); p++) {
      Words words = article.words().get(p);
      List<Draft> ofParagraph = new ArrayList<>();
      for (Chunk chunk : article.chunks().get(p)) {
        Draft draft =
            chunk.kind() == EntityKind.PERSON
                ? person(words, chunk)
                : others.of(chunk, words.text(chunk));
        if (draft.number < 0) {
          draft.number = entities.size();
          draft.paragraph = p;
          draft.offset = words.token(chunk.first()).start();
          entities.add(draft);
        }
        draft.lastSeen = position++;
        draft.timesNamed++;
        ofParagraph.add(draft);
      }
      drafts.add(ofParagraph);
    }
  }

  private Draft person(Words words, Chunk chunk) {
    List<String> name = parts(words, chunk);
    Draft draft =
        name.size() > 1
            ? full(words, chunk, name)
            : persons.part(
                name.get(0), Titles.gender(words, chunk.first()), pronounBehind(words, chunk));
    if (draft.name().isEmpty()) {
      draft.name(words.text(chunk));
    }
    return draft;
  }

  /** "X said he had": a pronoun there means X, as a rule. */
  private static Gender pronounBehind(Words words, Chunk chunk) {
    int at = words.is(chunk.limit() + 1, "that") ? chunk.limit() + 2 : chunk.limit() + 1;
    if (words.is(at, "he")) {
      return Gender.MALE;
    }
    return words.is(at, "she") ? Gender.FEMALE : Gender.UNKNOWN;
  }

  /** The words of a person's name in lower case, without Jr. and the like; never empty. */
  private static List<String> parts(Words words, Chunk chunk) {
    List<String> parts = new ArrayList<>();
    for (int i = chunk.first(); i < chunk.limit(); i++) {
      Token token = words.token(i);
      boolean suffix =
          i > chunk.first()
              && (token.is("jr.") || token.is("sr.") || token.is("jr") || token.is("iii"));
      if (token.isWord() && !suffix) {
        parts.add(token.lower());
      }
    }
    return parts.isEmpty() ? List.of(words.token(chunk.first()).lower()) : parts;
  }
}
