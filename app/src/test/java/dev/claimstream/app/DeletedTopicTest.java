package dev.claimstream.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimstream.enrich.EnrichConfig;
import dev.claimstream.enrich.EnrichException;
import dev.claimstream.enrich.EnrichService;
import dev.claimstream.enrich.EnrichedArticle;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.TopicSettings;
import dev.claimstream.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletedTopicTest {

  @Test
  void aTopicThatIsDeletedUnderEnrichStopsItAndIsNamed(@TempDir Path folder) throws Exception {
    try (LocalServices services =
        LocalServices.start(0, 0, Optional.empty(), TopicSettings.defaults())) {
      Map<String, String> quick = new HashMap<>(services.cluster().clientProperties());
      quick.put("metadata.max.age.ms", "1000");
      var cluster =
          new Cluster(services.cluster().bootstrapServers(), services.cluster().registry(), quick);
      try (EnrichService enrich =
          EnrichService.start(
              cluster,
              services.topics(),
              (article, assembly) -> new EnrichedArticle(List.of(), List.of()),
              EnrichConfig.defaults().withStateDir(folder))) {
        enrich.awaitRunning(Duration.ofSeconds(60));

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
          admin.deleteTopics(List.of(Topics.PARAGRAPHS)).all().get();
        }

        assertThatThrownBy(() -> enrich.stopped().get(60, TimeUnit.SECONDS))
            .hasCauseInstanceOf(EnrichException.class)
            .hasMessageContaining("news.paragraphs is no longer there");
      }
    }
  }
}
