/**
 * A Kafka broker inside this program, for the demo and for tests. Only this package needs the jars
 * of {@code lib-embedded}.
 */
@NullMarked
package dev.claimstream.app.embedded;

import org.jspecify.annotations.NullMarked;
