@NullMarked
package dev.claimstream.enrich;

import org.jspecify.annotations.NullMarked;
