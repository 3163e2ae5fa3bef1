package dev.claimstream.app.monitor;

import java.util.Optional;

/** Something that has to be well. */
@FunctionalInterface
interface Check {

  /** What is wrong, in words for an operator; empty when all is well. */
  Optional<String> problem();
}
