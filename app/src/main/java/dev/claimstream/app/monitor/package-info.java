/**
 * What watches a service from outside, over HTTP: its metrics and its health. Services don't know
 * of it; it asks them.
 */
@NullMarked
package dev.claimstream.app.monitor;

import org.jspecify.annotations.NullMarked;
