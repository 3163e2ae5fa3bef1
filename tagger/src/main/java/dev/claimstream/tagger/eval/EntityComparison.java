package dev.claimstream.tagger.eval;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Span;
import dev.claimstream.tagger.eval.Miss.What;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The persons, organizations and locations found in a text beside those that a careful reader
 * found: right is what has the same span and kind. What is tagged over a place that the reader
 * calls a facility (a bridge, a stadium) counts for nothing.
 *
 * @param scores by kind
 * @param misses what is not as it should be
 */
public record EntityComparison(Map<EntityKind, Retrieval> scores, List<Miss> misses) {

  /** The kinds that are compared, in the order in which they are reported. */
  public static final List<EntityKind> KINDS =
      List.of(EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.LOCATION);

  private static final String FACILITY = "Facility";

  /** What annotation schemes call the kinds. */
  private static final Map<String, EntityKind> NAMES =
      Map.ofEntries(
          Map.entry("PER", EntityKind.PERSON),
          Map.entry("Person", EntityKind.PERSON),
          Map.entry("PERSON", EntityKind.PERSON),
          Map.entry("ORG", EntityKind.ORGANIZATION),
          Map.entry("Organization", EntityKind.ORGANIZATION),
          Map.entry("ORGANIZATION", EntityKind.ORGANIZATION),
          Map.entry("LOC", EntityKind.LOCATION),
          Map.entry("Location", EntityKind.LOCATION),
          Map.entry("LOCATION", EntityKind.LOCATION),
          Map.entry("GPE", EntityKind.LOCATION));

  public EntityComparison {
    scores = Map.copyOf(scores);
    misses = List.copyOf(misses);
  }

  /** Compares entities of one text. */
  public static EntityComparison of(
      String article, String text, List<ScoredEntity> right, List<ScoredEntity> tagged) {
    Set<ScoredEntity> readers = new LinkedHashSet<>(right);
    List<Span> facilities =
        right.stream().filter(e -> e.kind().equals(FACILITY)).map(ScoredEntity::span).toList();
    Set<ScoredEntity> found = new LinkedHashSet<>();
    for (ScoredEntity entity : tagged) {
      if (facilities.stream().noneMatch(f -> f.overlaps(entity.span()))) {
        found.add(entity);
      }
    }
    Map<EntityKind, Retrieval> scores = new EnumMap<>(EntityKind.class);
    for (EntityKind kind : KINDS) {
      Set<Span> wanted = spans(readers, kind);
      Set<Span> given = spans(found, kind);
      int hits = (int) wanted.stream().filter(given::contains).count();
      scores.put(kind, new Retrieval(hits, given.size(), wanted.size()));
    }
    return new EntityComparison(scores, misses(article, text, readers, found));
  }

  private static Set<Span> spans(Set<ScoredEntity> entities, EntityKind kind) {
    Set<Span> spans = new LinkedHashSet<>();
    for (ScoredEntity entity : entities) {
      if (kindOf(entity).filter(k -> k == kind).isPresent()) {
        spans.add(entity.span());
      }
    }
    return spans;
  }

  private static Optional<EntityKind> kindOf(ScoredEntity entity) {
    return Optional.ofNullable(NAMES.get(entity.kind()));
  }

  private static String name(ScoredEntity entity) {
    return kindOf(entity).map(Enum::name).orElse(entity.kind());
  }

  private static List<Miss> misses(
      String article, String text, Set<ScoredEntity> right, Set<ScoredEntity> tagged) {
    List<Miss> misses = new ArrayList<>();
    for (ScoredEntity entity : right) {
      boolean hit = tagged.stream().anyMatch(t -> isSame(entity, t));
      if (kindOf(entity).isPresent() && !hit) {
        misses.add(missed(article, text, entity, overlapping(entity, tagged)));
      }
    }
    for (ScoredEntity entity : tagged) {
      if (kindOf(entity).isPresent()) {
        Optional<ScoredEntity> other = overlapping(entity, right);
        boolean told = other.isPresent() && kindOf(other.get()).isPresent();
        if (!told) {
          String group = name(entity) + other.map(o -> " for " + o.kind()).orElse("");
          misses.add(new Miss(What.FALSE_POSITIVE, group, article, "", entity.span().in(text)));
        }
      }
    }
    return misses;
  }

  private static boolean isSame(ScoredEntity a, ScoredEntity b) {
    return a.span().equals(b.span()) && kindOf(a).equals(kindOf(b));
  }

  private static Miss missed(
      String article, String text, ScoredEntity entity, Optional<ScoredEntity> instead) {
    String words = entity.span().in(text);
    if (instead.isEmpty()) {
      return new Miss(What.MISSED, name(entity), article, words, "");
    }
    ScoredEntity other = instead.get();
    boolean sameKind = kindOf(entity).equals(kindOf(other));
    String group =
        sameKind
            ? name(entity)
                + " "
                + Extent.of(
                    Letters.of(text, List.of(entity.span())),
                    Letters.of(text, List.of(other.span())))
            : name(entity) + " as " + name(other);
    return new Miss(
        sameKind ? What.WRONG_EXTENT : What.WRONG_KIND,
        group,
        article,
        words,
        other.span().in(text));
  }

  /** One with the same span if there is one, otherwise the first that overlaps it. */
  private static Optional<ScoredEntity> overlapping(ScoredEntity entity, Set<ScoredEntity> among) {
    Optional<ScoredEntity> same =
        among.stream().filter(e -> e.span().equals(entity.span())).findFirst();
    return same.isPresent()
        ? same
        : among.stream().filter(e -> e.span().overlaps(entity.span())).findFirst();
  }
}
