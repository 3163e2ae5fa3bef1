/**
 * Finds who says what in a news article: {@link ArticleTagger} takes a whole article and gives back
 * its entities and claims. Pure functions of the text: no I/O but the loading of resources, no
 * clock.
 *
 * <p>The subpackages are the steps, in order, and internal: {@code text} (tokens, sentences),
 * {@code entity} (mentions), {@code claim} (claims), {@code speaker} (who is behind them).
 */
@NullMarked
package dev.claimstream.tagger;

import org.jspecify.annotations.NullMarked;
