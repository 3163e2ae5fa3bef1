package dev.claimstream.schemas;

import org.apache.kafka.common.serialization.Serde;

/**
 * A topic and the types of what is in it.
 *
 * @param name the topic's name on the broker
 * @param keySerde how keys are written and read
 * @param valueSerde how values are written and read
 */
public record Topic<K, V>(String name, Serde<K> keySerde, Serde<V> valueSerde) {

  public Topic {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a topic needs a name, got '" + name + "'");
    }
  }
}
