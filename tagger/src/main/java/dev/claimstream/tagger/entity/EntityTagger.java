package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Mention;
import dev.claimstream.tagger.Span;
import dev.claimstream.tagger.text.TokenizedParagraph;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Finds the entities of an article: persons, organisations, places, groups, events, dates and
 * amounts, with all mentions of one entity joined. The same article always gives the same result.
 * Safe for several threads.
 */
public final class EntityTagger {

  /** Nothing has a name of more tokens; a row of capitals without end is none. */
  private static final int LONGEST_NAME = 12;

  private final Lexicons lexicons;
  private final NameModel names;
  private final String rulesHash;

  private EntityTagger(Lexicons lexicons, NameModel names, String rulesHash) {
    this.lexicons = lexicons;
    this.names = names;
    this.rulesHash = rulesHash;
  }

  /**
   * Loads the lexicons.
   *
   * @throws IllegalStateException when one is missing or malformed, naming file and line
   */
  public static EntityTagger load() {
    CompletableFuture<byte[]> modelFile =
        CompletableFuture.supplyAsync(() -> LexiconFile.bytes(NameModelFile.NAME));
    CompletableFuture<NameModelFile.Stages> stages = modelFile.thenApplyAsync(NameModelFile::read);
    MessageDigest digest = sha256();
    Lexicons lexicons = LexiconLoader.load(digest);
    IntTable clusters = LexiconLoader.clusters(digest);
    NameModelFile.Stages model = await(stages);
    digest.update(NameModelFile.checksum(await(modelFile)));
    NameModel names = new NameModel(clusters, model.first(), model.second());
    return new EntityTagger(lexicons, names, HexFormat.of().formatHex(digest.digest()));
  }

  private static <T> T await(CompletableFuture<T> part) {
    try {
      return part.join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IllegalStateException(String.valueOf(cause.getMessage()), cause);
    }
  }

  /** SHA-256 over all lexicons and the model's checksum, in hexadecimal. */
  public String rulesHash() {
    return rulesHash;
  }

  /**
   * Finds the entities of a whole article.
   *
   * @param paragraphs in the order of the article; their text may be any string
   * @param published the day against which relative dates are read
   */
  public Entities tag(List<TokenizedParagraph> paragraphs, Optional<LocalDate> published) {
    List<Words> words = paragraphs.stream().map(p -> new Words(p, lexicons)).toList();
    List<List<Chunk>> named = names(words);
    List<List<Chunk>> chunks = new ArrayList<>();
    for (int p = 0; p < words.size(); p++) {
      chunks.add(chunks(words.get(p), named.get(p), published));
    }
    Article article = new Article(words, chunks);
    EntityJoiner.Joined joined = EntityJoiner.join(article, lexicons);
    findRoles(article, joined);
    GenderFinder.find(article, joined, lexicons);
    return new Entities(mentions(article, joined), facts(joined));
  }

  private List<List<Chunk>> names(List<Words> words) {
    List<List<Chunk>> found = names.find(words);
    List<List<Chunk>> refined = new ArrayList<>(found.size());
    for (int p = 0; p < found.size(); p++) {
      List<Chunk> names = found.get(p).stream().filter(c -> c.length() <= LONGEST_NAME).toList();
      List<Chunk> persons =
          PersonRules.apply(words.get(p), NameRefiner.refine(words.get(p), names));
      List<Chunk> ruled = GuildNames.apply(words.get(p), NameRules.apply(words.get(p), persons));
      List<Chunk> firms = FirmNames.apply(words.get(p), ruled);
      List<Chunk> joined = JointNames.apply(words.get(p), LocalBodies.apply(words.get(p), firms));
      refined.add(BodyNames.apply(words.get(p), joined));
    }
    return Consistency.apply(words, PluralOpeners.drop(words, refined));
  }

  private static List<Chunk> chunks(Words words, List<Chunk> named, Optional<LocalDate> published) {
    List<Chunk> values = ValueFinder.find(words);
    return Merger.merge(
        words.size(),
        List.of(
            DateFinder.find(words, published),
            ValueFinder.money(values),
            named,
            LexiconFinder.find(words),
            CompoundFinder.find(words),
            TimeFinder.find(words),
            values));
  }

  private static void findRoles(Article article, EntityJoiner.Joined joined) {
    for (int p = 0; p < article.words().size(); p++) {
      List<Chunk> chunks = article.chunks().get(p);
      RoleFinder finder = new RoleFinder(article.words().get(p), chunks);
      for (int i = 0; i < chunks.size(); i++) {
        Chunk chunk = chunks.get(i);
        if (chunk.kind() == EntityKind.PERSON) {
          Draft draft = joined.ofChunk().get(p).get(i);
          finder.before(chunk).ifPresent(draft::role);
          finder.after(chunk).ifPresent(draft::role);
        }
      }
    }
  }

  private static List<List<Mention>> mentions(Article article, EntityJoiner.Joined joined) {
    List<List<Mention>> all = new ArrayList<>();
    for (int p = 0; p < article.words().size(); p++) {
      Words words = article.words().get(p);
      List<Chunk> chunks = article.chunks().get(p);
      List<Mention> mentions = new ArrayList<>(chunks.size());
      for (int i = 0; i < chunks.size(); i++) {
        Draft draft = joined.ofChunk().get(p).get(i);
        mentions.add(mention(words, chunks.get(i), draft));
      }
      all.add(mentions);
    }
    return all;
  }

  private static Mention mention(Words words, Chunk chunk, Draft draft) {
    Span span = new Span(words.start(chunk), words.end(chunk));
    Optional<String> normalized =
        chunk.kind() == EntityKind.LOCATION
            ? words.lexicons.countryCode(Lexicons.key(draft.name()))
            : chunk.normalized();
    Optional<String> role = draft.roles().stream().findFirst().map(Role::text);
    return new Mention(draft.number, chunk.kind(), span, draft.name(), normalized, role);
  }

  private static List<EntityFacts> facts(EntityJoiner.Joined joined) {
    return joined.entities().stream()
        .map(
            draft ->
                new EntityFacts(
                    draft.name(),
                    draft.kind,
                    draft.roles(),
                    draft.gender(),
                    draft.paragraph,
                    draft.offset))
        .toList();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
