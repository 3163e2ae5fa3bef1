/** How fast the tagger is, and how much memory it takes. Run by hand, see {@code Benchmarks}. */
@NullMarked
package dev.claimstream.itest.benchmark;

import org.jspecify.annotations.NullMarked;
