package dev.claimstream.itest.benchmark;

import dev.claimstream.tagger.ArticleTagger;
import dev.claimstream.tagger.ArticleText;
import dev.claimstream.tagger.TaggedArticle;
import dev.claimstream.tagger.entity.Entities;
import dev.claimstream.tagger.entity.EntityTagger;
import dev.claimstream.tagger.text.TokenizedParagraph;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One thread tagging articles. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TaggerBenchmark {

  private static final int LONG = 1_000_000;

  private final ArticleTagger tagger = ArticleTagger.load();
  private final EntityTagger entityTagger = EntityTagger.load();

  /** What is tagged: the seed, all own articles one by one, or these as one article of 1 MB. */
  @Param({"seed", "articles", "long"})
  public String text = "seed";

  private List<ArticleText> articles = List.of();
  private long tokens;
  private long characters;

  /** What was done, as rates; {@code cpuNanos} tells how busy with other things the machine is. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Done {
    public long tokens;
    public long characters;
    public long cpuNanos;

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

    private <T> T with(TaggerBenchmark what, Supplier<T> work) {
      long start = clock.getCurrentThreadCpuTime();
      T result = work.get();
      cpuNanos += clock.getCurrentThreadCpuTime() - start;
      tokens += what.tokens;
      characters += what.characters;
      return result;
    }
  }

  @Setup
  public void read() {
    articles =
        switch (text) {
          case "seed" -> List.of(Texts.seed());
          case "articles" -> Texts.articles();
          default -> List.of(Texts.of(LONG));
        };
    tokens = articles.stream().mapToLong(Texts::tokens).sum();
    characters = articles.stream().mapToLong(Texts::characters).sum();
  }

  /** Tokens, entities, claims and speakers. */
  @Benchmark
  public List<TaggedArticle> all(Done done) {
    return done.with(this, () -> articles.stream().map(tagger::tag).toList());
  }

  /** Tokens and entities. */
  @Benchmark
  public List<Entities> entities(Done done) {
    return done.with(this, () -> articles.stream().map(this::entitiesOf).toList());
  }

  private Entities entitiesOf(ArticleText article) {
    List<TokenizedParagraph> paragraphs =
        article.paragraphs().stream().map(TokenizedParagraph::of).toList();
    return entityTagger.tag(paragraphs, article.published());
  }
}
