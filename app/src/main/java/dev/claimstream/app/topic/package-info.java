/** Reads topics for commands that belong to no group. */
@NullMarked
package dev.claimstream.app.topic;

import org.jspecify.annotations.NullMarked;
