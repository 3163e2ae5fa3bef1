/** The one program {@code claimstream}: its commands, and how they are configured. */
@NullMarked
package dev.claimstream.app;

import org.jspecify.annotations.NullMarked;
