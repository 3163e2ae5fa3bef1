/** The fourth step: the entity behind each source. */
@NullMarked
package dev.claimstream.tagger.speaker;

import org.jspecify.annotations.NullMarked;
