package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import java.util.List;

/**
 * What an article tells of one of its entities.
 *
 * @param name canonical name: the fullest form in the article
 * @param kind what sort of thing it is
 * @param roles every different description, in the order of the text; of persons only
 * @param gender of persons only
 * @param paragraph index of the paragraph of the first mention
 * @param offset where the first mention begins in that paragraph, in UTF-16 units
 */
public record EntityFacts(
    String name, EntityKind kind, List<Role> roles, Gender gender, int paragraph, int offset) {

  public EntityFacts {
    roles = List.copyOf(roles);
  }
}
