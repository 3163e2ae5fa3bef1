/** Tests of the sink: the claims topology, the file protocol, and what drives it. */
@NullMarked
package dev.claimstream.sink;

import org.jspecify.annotations.NullMarked;
