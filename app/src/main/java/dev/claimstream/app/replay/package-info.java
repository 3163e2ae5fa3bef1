/**
 * Articles sent through the pipeline once more, marked as a replay, and what two replays say
 * differently.
 */
@NullMarked
package dev.claimstream.app.replay;

import org.jspecify.annotations.NullMarked;
