@NullMarked
package dev.claimstream.ingest;

import org.jspecify.annotations.NullMarked;
