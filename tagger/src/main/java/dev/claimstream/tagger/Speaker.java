package dev.claimstream.tagger;

import java.util.Optional;

/**
 * The entity behind a claim.
 *
 * @param entity its number within the article, see {@link Mention#entity}
 * @param name full name as the article gives it
 * @param kind what sort of thing it is
 * @param role office or description
 * @param how by what evidence it was found
 */
public record Speaker(
    Optional<Integer> entity,
    Optional<String> name,
    Optional<EntityKind> kind,
    Optional<String> role,
    How how) {

  /** By what evidence a speaker was found. */
  public enum How {
    NAMED,
    PRONOUN,
    DESCRIPTION,
    CARRIED_OVER,
    NAMED_LATER,
    COLLECTIVE,
    UNKNOWN
  }

  /** Nobody that the article names. */
  public static Speaker unnamed(How how, Optional<String> role) {
    return new Speaker(Optional.empty(), Optional.empty(), Optional.empty(), role, how);
  }
}
