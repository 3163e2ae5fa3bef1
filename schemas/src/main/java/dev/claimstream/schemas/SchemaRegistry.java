package dev.claimstream.schemas;

import org.apache.avro.Schema;

/**
 * Where writer schemas are kept, by id. Implementations cache what they have seen and may be used
 * from several threads.
 */
public interface SchemaRegistry {

  /**
   * The id under which a subject holds a schema.
   *
   * @param subject by Confluent's topic-name strategy, {@code <topic>-value}
   * @throws SchemaRegistryException when the subject does not hold this schema or the registry does
   *     not answer
   */
  int idOf(String subject, Schema schema);

  /**
   * The schema registered under an id.
   *
   * @throws SchemaRegistryException when no schema has this id or the registry does not answer
   */
  Schema byId(int id);
}
