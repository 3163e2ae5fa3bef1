package dev.claimstream.itest;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.PublishedClaim;
import dev.claimstream.schemas.RegistryClient;
import dev.claimstream.schemas.Topics;
import dev.claimstream.sink.PlainJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What went in and what came out, at one moment.
 *
 * @param in paragraphs, with those that were published more than once
 * @param enriched what enrich made of them
 * @param claims what the sink published
 * @param deadLetters what could not be used
 */
record Books(
    List<Paragraph> in,
    List<EnrichedParagraph> enriched,
    List<PublishedClaim> claims,
    int deadLetters) {

  static Books of(Cluster cluster) {
    var topics = Topics.using(new RegistryClient(cluster.registry()));
    return new Books(
        TopicContent.of(cluster, Topics.PARAGRAPHS).values(topics.paragraphs()),
        TopicContent.of(cluster, Topics.ENRICHED).values(topics.enriched()),
        TopicContent.of(cluster, Topics.CLAIMS).values(topics.claims()),
        TopicContent.of(cluster, Topics.DEAD_LETTERS).size());
  }

  /** How many different paragraphs went in. */
  int paragraphs() {
    return new HashSet<>(in).size();
  }

  /** How many claims the enriched paragraphs hold. */
  int claimsToPublish() {
    return enriched.stream().mapToInt(p -> p.getClaims().size()).sum();
  }

  /**
   * Compares record by record: each paragraph is enriched once, as it went in; each claim is
   * published once, as it was enriched; each enriched paragraph is one line of the files.
   *
   * @param lines of the files
   * @return what differs, in words; empty when nothing does
   */
  List<String> differences(List<String> lines) {
    List<String> differences = new ArrayList<>();
    Set<Paragraph> expected = new HashSet<>(in);
    compare(
        "enriched",
        count(expected, p -> p),
        count(enriched, EnrichedParagraph::getParagraph),
        differences);
    compare(
        "claim",
        count(enriched.stream().flatMap(p -> p.getClaims().stream()).toList(), claim -> claim),
        count(claims, PublishedClaim::getClaim),
        differences);
    compare("line", count(enriched, p -> PlainJson.of(p)), count(lines, line -> line), differences);
    if (deadLetters > 0) {
      differences.add(deadLetters + " dead letters");
    }
    return differences;
  }

  private static <T, K> Map<K, Long> count(Iterable<T> values, Function<T, K> key) {
    List<T> all = new ArrayList<>();
    values.forEach(all::add);
    return all.stream().collect(groupingBy(key, HashMap::new, counting()));
  }

  private static <K> void compare(
      String what, Map<K, Long> wanted, Map<K, Long> found, List<String> differences) {
    wanted.forEach(
        (key, times) -> {
          long actual = found.getOrDefault(key, 0L);
          if (actual != times) {
            differences.add(what + " " + actual + " times, not " + times + ": " + key);
          }
        });
    found.forEach(
        (key, times) -> {
          if (!wanted.containsKey(key)) {
            differences.add(what + " that nobody sent: " + key);
          }
        });
  }
}
