/**
 * The Kafka Streams topology around the tagger. Start reading at {@link EnrichTopology}; what the
 * assembling step decides is in {@code AssemblyRules}, what it keeps in {@code ArticleState}.
 */
@NullMarked
package dev.claimstream.enrich;

import org.jspecify.annotations.NullMarked;
