package dev.claimstream.schemas;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/** The schemas of the topics' values, and the step that puts them into a registry. */
public final class Schemas {

  private Schemas() {}

  /** The schema of a topic's values, as every language sees it. */
  public static Schema ofTopic(String topic) {
    return Optional.ofNullable(bySubject().get(Topics.subjectOf(topic)))
        .orElseThrow(() -> new IllegalArgumentException("no schema for topic " + topic));
  }

  /** Every value schema by its subject, in the order in which data flows. */
  public static Map<String, Schema> bySubject() {
    var schemas = new LinkedHashMap<String, Schema>();
    schemas.put(Topics.subjectOf(Topics.PARAGRAPHS), PortableSchema.of(Paragraph.class));
    schemas.put(Topics.subjectOf(Topics.ENRICHED), PortableSchema.of(EnrichedParagraph.class));
    schemas.put(Topics.subjectOf(Topics.CLAIMS), PortableSchema.of(PublishedClaim.class));
    return Collections.unmodifiableMap(schemas);
  }

  /**
   * Registers every value schema and asks the registry to keep each subject {@code
   * FULL_TRANSITIVE}. Doing it again changes nothing.
   *
   * @throws SchemaRegistryException INCOMPATIBLE when a subject holds a version that this one would
   *     break; UNAVAILABLE when the registry does not answer
   */
  public static List<RegisteredSchema> register(RegistryClient registry) {
    return bySubject().entrySet().stream()
        .map(
            e -> {
              RegisteredSchema registered = registry.register(e.getKey(), e.getValue());
              registry.requireFullTransitive(e.getKey());
              return registered;
            })
        .toList();
  }
}
