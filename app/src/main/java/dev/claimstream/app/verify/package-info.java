/**
 * Proves that topics and files agree: every paragraph enriched once, every claim published once,
 * every record in the files once. Begin at {@link dev.claimstream.app.verify.Verification}.
 */
@NullMarked
package dev.claimstream.app.verify;

import org.jspecify.annotations.NullMarked;
