/** The whole system, in one JVM: a real broker, a real registry, real topics and files. */
@NullMarked
package dev.claimstream.itest;

import org.jspecify.annotations.NullMarked;
