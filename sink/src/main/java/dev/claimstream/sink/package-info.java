/**
 * Enriched records to the claims topic and to files: two parts that know nothing of each other.
 * Start reading at {@link dev.claimstream.sink.Sink}.
 */
@NullMarked
package dev.claimstream.sink;

import org.jspecify.annotations.NullMarked;
