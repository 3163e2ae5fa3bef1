package dev.claimstream.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The document for consumers says what the code does. */
class AsyncApiTest {

  private static final Path DOCUMENT = Path.of("../docs/asyncapi.yaml");

  private JsonNode document = new ObjectMapper().createObjectNode();

  @BeforeEach
  void read() throws IOException {
    document = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(DOCUMENT));
  }

  @Test
  void everyTopicIsDescribedAsItIsCreated() {
    var described = new LinkedHashMap<String, Map<String, String>>();
    for (JsonNode channel : document.path("channels")) {
      var configuration = new LinkedHashMap<String, String>();
      channel
          .at("/bindings/kafka/topicConfiguration")
          .properties()
          .forEach(e -> configuration.put(e.getKey(), text(e.getValue())));
      described.put(channel.path("address").asText(), configuration);
    }

    var planned = new LinkedHashMap<String, Map<String, String>>();
    for (NewTopic topic : TopicPlan.of(TopicSettings.defaults())) {
      planned.put(topic.name(), topic.configs());
    }
    assertThat(described).isEqualTo(planned);
  }

  @Test
  void everyValueSchemaIsTheFileForOtherLanguages() {
    List<Path> referred = new ArrayList<>();
    for (JsonNode ref : document.findValues("$ref")) {
      if (ref.asText().endsWith(".avsc")) {
        referred.add(DOCUMENT.resolveSibling(ref.asText()).normalize());
      }
    }

    assertThat(referred)
        .hasSameSizeAs(SchemaVersions.VALUES)
        .allSatisfy(file -> assertThat(file).exists());
  }

  private static String text(JsonNode value) {
    var parts = new ArrayList<String>();
    value.forEach(part -> parts.add(part.asText()));
    return parts.isEmpty() ? value.asText() : String.join(",", parts);
  }
}
