package dev.claimstream.tagger;

import java.util.Optional;

/**
 * Whom the words were said to: the words that name them, the entity when it is one, and its name.
 */
public record Addressee(Span span, Optional<Integer> entity, String name) {}
