/** Dead letters: which there are, what is in them, and their way back. */
@NullMarked
package dev.claimstream.app.letters;

import org.jspecify.annotations.NullMarked;
