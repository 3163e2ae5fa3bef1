/** The first step: paragraphs into sentences and tokens. */
@NullMarked
package dev.claimstream.tagger.text;

import org.jspecify.annotations.NullMarked;
