package dev.claimstream.tagger.eval;

import dev.claimstream.tagger.Span;

/**
 * An entity as it is compared, whoever found it.
 *
 * @param span in the text that both were given
 * @param kind as it was given: the names of several annotation schemes are known
 */
public record ScoredEntity(Span span, String kind) {}
