/** What two taggers say differently about the same articles. */
@NullMarked
package dev.claimstream.app.diff;

import org.jspecify.annotations.NullMarked;
