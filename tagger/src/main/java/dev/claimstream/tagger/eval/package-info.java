/**
 * How well tagged articles agree with what careful readers found in them: the figures, and what was
 * missed and why. Pure functions; who reads the files is no concern of this package.
 */
@NullMarked
package dev.claimstream.tagger.eval;

import org.jspecify.annotations.NullMarked;
