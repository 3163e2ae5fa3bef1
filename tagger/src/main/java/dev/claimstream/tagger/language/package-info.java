/** Tells in what language an article is written, so that only English is tagged. */
@NullMarked
package dev.claimstream.tagger.language;

import org.jspecify.annotations.NullMarked;
