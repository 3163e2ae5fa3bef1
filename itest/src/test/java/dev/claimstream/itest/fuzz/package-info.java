/**
 * Fuzz tests: whatever bytes come, each is used or refused, and nothing else happens. {@code mvn
 * verify} runs them on the inputs that are kept beside them, under {@code resources}; {@code
 * .ci/fuzz} hunts for new ones.
 */
@NullMarked
package dev.claimstream.itest.fuzz;

import org.jspecify.annotations.NullMarked;
