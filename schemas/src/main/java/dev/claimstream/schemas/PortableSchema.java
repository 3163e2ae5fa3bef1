package dev.claimstream.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/**
 * The schema of a generated class as every language should see it: without the hint {@code
 * avro.java.string} that Avro's Java compiler puts on each string.
 */
final class PortableSchema {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String JAVA_STRING = "avro.java.string";

  private PortableSchema() {}

  static Schema of(Class<?> type) {
    try {
      JsonNode tree = JSON.readTree(SpecificData.get().getSchema(type).toString());
      return new Schema.Parser().parse(withoutHints(tree).toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the schema of " + type.getName() + " is not JSON", e);
    }
  }

  private static JsonNode withoutHints(JsonNode node) {
    if (node instanceof ObjectNode object && object.has(JAVA_STRING)) {
      object.remove(JAVA_STRING);
      return object.size() == 1 ? object.get("type") : object;
    }
    if (node instanceof ObjectNode object) {
      object.properties().forEach(field -> field.setValue(withoutHints(field.getValue())));
    } else if (node.isArray()) {
      var plain = JSON.createArrayNode();
      node.forEach(item -> plain.add(withoutHints(item)));
      return plain;
    }
    return node;
  }
}
