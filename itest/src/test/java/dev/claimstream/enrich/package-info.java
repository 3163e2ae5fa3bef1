/** Enrich as it must not be, to see that the tests tell the difference. */
@NullMarked
package dev.claimstream.enrich;

import org.jspecify.annotations.NullMarked;
