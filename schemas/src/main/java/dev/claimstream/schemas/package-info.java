/**
 * The contract: Avro records (generated from {@code src/main/avro}), topics, and the wire format.
 */
@NullMarked
package dev.claimstream.schemas;

import org.jspecify.annotations.NullMarked;
