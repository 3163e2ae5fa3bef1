package dev.claimstream.tagger;

import java.util.Optional;

/**
 * Some words that name an entity.
 *
 * @param entity number of the entity within the article, from 0 in order of first mention
 * @param kind what sort of thing it is
 * @param span the words, in the paragraph
 * @param name canonical name: the fullest form in the article
 * @param normalized ISO 8601 date, number and unit, ISO 3166 country code, by kind
 * @param role office or description that the article gives the entity, without articles:
 *     "lieutenant general", "senior researcher at the institute"
 */
public record Mention(
    int entity,
    EntityKind kind,
    Span span,
    String name,
    Optional<String> normalized,
    Optional<String> role) {}
