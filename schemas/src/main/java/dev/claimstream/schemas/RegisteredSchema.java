package dev.claimstream.schemas;

import org.apache.avro.Schema;

/**
 * A schema as a registry holds it.
 *
 * @param subject by Confluent's topic-name strategy, {@code <topic>-value}
 * @param version counted from 1 within the subject
 * @param id the number that stands before every value in the wire format
 */
public record RegisteredSchema(String subject, int version, int id, Schema schema) {

  public RegisteredSchema {
    if (version < 1) {
      throw new IllegalArgumentException("versions count from 1, got " + version);
    }
  }
}
