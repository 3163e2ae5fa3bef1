@NullMarked
package dev.claimstream.schemas;

import org.jspecify.annotations.NullMarked;
