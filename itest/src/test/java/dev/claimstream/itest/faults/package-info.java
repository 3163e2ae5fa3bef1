/**
 * Faults: what is killed, paused, cut off or filled up during a replay, and what must be the same
 * afterwards. Run with {@code mvn -Pfaults}; docs/faults.md tells what is promised.
 */
@NullMarked
package dev.claimstream.itest.faults;

import org.jspecify.annotations.NullMarked;
