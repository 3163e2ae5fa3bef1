package dev.claimstream.itest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.claimstream.schemas.EmbeddedRegistry;
import dev.claimstream.schemas.RegistryClient;
import dev.claimstream.schemas.Schemas;
import dev.claimstream.schemas.Topic;
import dev.claimstream.schemas.Topics;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Values of topics, as anybody may write them. */
@SuppressWarnings("NullAway.Init") // before anything else
class WireFormatFuzzTest {

  private static final int HEADER_BYTES = 5;

  private static EmbeddedRegistry registry;
  private static List<Topic<String, ?>> topics;
  private static List<Integer> ids;

  @BeforeAll
  static void start() {
    registry = EmbeddedRegistry.start(0);
    var client = new RegistryClient(registry.address());
    ids = Schemas.register(client).stream().map(schema -> schema.id()).toList();
    Topics all = Topics.using(client);
    topics = List.of(all.paragraphs(), all.enriched(), all.claims());
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  /** The first byte chooses the topic that is read, the second the schema it is written with. */
  @FuzzTest(maxDuration = "15s")
  void aValueIsReadOrRefused(byte[] input) {
    if (input.length < 2) {
      return;
    }
    Topic<String, ?> topic = topics.get((input[0] & 0xff) % topics.size());
    int id = ids.get((input[1] & 0xff) % ids.size());
    byte[] value =
        ByteBuffer.allocate(HEADER_BYTES + input.length - 2)
            .put((byte) 0)
            .putInt(id)
            .put(input, 2, input.length - 2)
            .array();

    readOrRefused(topic, value);
    readOrRefused(topic, input);
  }

  private static <V> void readOrRefused(Topic<String, V> topic, byte[] value) {
    V read;
    try {
      read = topic.valueSerde().deserializer().deserialize(topic.name(), value);
    } catch (SerializationException refused) {
      return;
    }
    byte[] written = topic.valueSerde().serializer().serialize(topic.name(), read);
    V again = topic.valueSerde().deserializer().deserialize(topic.name(), written);
    assertThat(topic.valueSerde().serializer().serialize(topic.name(), again)).isEqualTo(written);
  }
}
