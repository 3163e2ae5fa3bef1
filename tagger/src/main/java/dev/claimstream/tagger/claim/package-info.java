/** The third step: sources, cues and contents. */
@NullMarked
package dev.claimstream.tagger.claim;

import org.jspecify.annotations.NullMarked;
