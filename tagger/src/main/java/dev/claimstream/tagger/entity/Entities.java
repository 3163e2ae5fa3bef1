package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.Mention;
import java.util.List;

/**
 * The entities of an article.
 *
 * @param mentions for each paragraph, in the order of the text and without overlap
 * @param facts for each entity; {@link Mention#entity} is the index
 */
public record Entities(List<List<Mention>> mentions, List<EntityFacts> facts) {

  public Entities {
    mentions = mentions.stream().map(List::copyOf).toList();
    facts = List.copyOf(facts);
  }
}
