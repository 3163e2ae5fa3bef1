package dev.claimstream.tagger;

import dev.claimstream.tagger.Speaker.How;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A claim as a line of an example: {@code kind | speaker HOW | source | cue | content | key:
 * value}.
 *
 * @param speaker full name, or {@code -} when the article never gives one
 * @param how by what evidence the speaker is found, when the line tells
 * @param content the pieces, joined by {@code [...]}
 * @param details what else the line tells, by key
 */
record ClaimLine(
    ClaimKind kind,
    String speaker,
    Optional<How> how,
    String source,
    String cue,
    String content,
    SortedMap<Detail, String> details) {

  /** What a line may tell of a claim beyond its first five columns. */
  enum Detail {
    /** The cue's stance. */
    STANCE,
    /** Whether the cue is negated. */
    NEGATED,
    /** Whether source or content is qualified. */
    HEDGED,
    /** The words that name whom it was said to. */
    ADDRESSEE,
    /** Content of the claim that this one stands in. */
    OUTER,
    /** Content of the claim in an earlier paragraph that this one carries on. */
    CONTINUES,
    /** The names of the further speakers, joined by {@code &}. */
    MORE;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static final String NOTHING = "-";
  private static final String GAP = " [...] ";

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException when it is malformed
   */
  static ClaimLine parse(String line) {
    String[] f = line.split(" \\| ", -1);
    if (f.length < 5) {
      throw new IllegalArgumentException("a claim has five columns at least: '" + line + "'");
    }
    int space = f[1].lastIndexOf(' ');
    Optional<How> how = how(f[1].substring(space + 1));
    String speaker = how.isPresent() ? f[1].substring(0, Math.max(space, 0)) : f[1];
    SortedMap<Detail, String> details = new TreeMap<>();
    for (int i = 5; i < f.length; i++) {
      int colon = f[i].indexOf(": ");
      if (colon < 0) {
        throw new IllegalArgumentException("not 'key: value' but '" + f[i] + "' in '" + line + "'");
      }
      details.put(detail(f[i].substring(0, colon)), f[i].substring(colon + 2));
    }
    return new ClaimLine(ClaimKind.valueOf(f[0]), speaker, how, f[2], f[3], f[4], details);
  }

  /** A claim as tagged, telling as much of it as another line tells. */
  static ClaimLine of(TaggedClaim tagged, ClaimLine as) {
    Claim claim = tagged.claim();
    SortedMap<Detail, String> details = new TreeMap<>();
    as.details.keySet().forEach(d -> details.put(d, value(tagged, d)));
    return new ClaimLine(
        claim.kind(),
        claim.speaker().name().orElse(NOTHING),
        as.how.map(h -> claim.speaker().how()),
        tagged.text(claim.source()),
        tagged.text(claim.cue().map(Cue::span)),
        tagged.content(),
        details);
  }

  /** A claim as tagged, with its first five columns. */
  static ClaimLine of(TaggedClaim tagged) {
    return of(
        tagged,
        new ClaimLine(
            ClaimKind.DIRECT,
            NOTHING,
            Optional.of(How.UNKNOWN),
            NOTHING,
            NOTHING,
            NOTHING,
            new TreeMap<>()));
  }

  @Override
  public String toString() {
    return Stream.concat(
            Stream.of(
                kind.name(), speaker + how.map(h -> " " + h).orElse(""), source, cue, content),
            details.entrySet().stream().map(d -> d.getKey().key() + ": " + d.getValue()))
        .collect(Collectors.joining(" | "));
  }

  private static String value(TaggedClaim tagged, Detail detail) {
    Claim claim = tagged.claim();
    return switch (detail) {
      case STANCE -> claim.cue().map(c -> c.stance().name()).orElse(NOTHING);
      case NEGATED -> Boolean.toString(claim.negated());
      case HEDGED -> Boolean.toString(claim.hedged());
      case ADDRESSEE -> tagged.text(claim.addressee().map(Addressee::span));
      case OUTER -> tagged.other(claim.outer()).map(TaggedClaim::content).orElse(NOTHING);
      case CONTINUES -> tagged.other(claim.continues()).map(TaggedClaim::content).orElse(NOTHING);
      case MORE ->
          claim.moreSpeakers().isEmpty()
              ? NOTHING
              : claim.moreSpeakers().stream()
                  .map(s -> s.name().orElse(NOTHING))
                  .collect(Collectors.joining(" & "));
    };
  }

  private static Optional<How> how(String word) {
    return Stream.of(How.values()).filter(h -> h.name().equals(word)).findFirst();
  }

  private static Detail detail(String key) {
    return Stream.of(Detail.values())
        .filter(d -> d.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such detail of a claim: " + key));
  }

  /** A claim of a tagged article, with the text that its spans count in. */
  record TaggedClaim(Claim claim, String paragraph, Map<Integer, TaggedClaim> all) {

    /** The claims of an article in the order of the text. */
    static List<TaggedClaim> of(ArticleText article, TaggedArticle tagged) {
      Map<Integer, TaggedClaim> byId = new TreeMap<>();
      List<TaggedClaim> claims = new ArrayList<>();
      for (int p = 0; p < tagged.paragraphs().size(); p++) {
        for (Claim claim : tagged.paragraphs().get(p).claims()) {
          var one = new TaggedClaim(claim, article.paragraphs().get(p).text(), byId);
          byId.put(claim.id(), one);
          claims.add(one);
        }
      }
      return claims;
    }

    String content() {
      return claim.content().stream().map(s -> s.in(paragraph)).collect(Collectors.joining(GAP));
    }

    String text(Optional<Span> span) {
      return span.map(s -> s.in(paragraph)).orElse(NOTHING);
    }

    Optional<TaggedClaim> other(Optional<Integer> id) {
      return id.map(all::get);
    }
  }
}
