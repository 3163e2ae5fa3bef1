package dev.claimstream.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.schemas.Topics;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class EnrichTopologyTest {

  @Test
  void theTopologyIsTheOneThatIsWrittenDown() throws IOException {
    String expected;
    try (var in = EnrichTopologyTest.class.getResourceAsStream("expected_topology.txt")) {
      assertThat(in).as("expected_topology.txt").isNotNull();
      expected = new String(in.readAllBytes(), UTF_8);
    }

    var topology =
        EnrichTopology.build(
            Topics.using(new InMemoryRegistry()),
            Articles::nameContext,
            EnrichConfig.defaults(),
            new EnrichCounters());

    assertThat(topology.describe().toString().strip()).isEqualTo(expected.strip());
  }
}
