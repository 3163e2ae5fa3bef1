package dev.claimstream.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

  @Test
  void topicsOutliveARestartInAGivenFolderAndOnAnotherPort(@TempDir Path folder) throws Exception {
    try (EmbeddedBroker first = EmbeddedBroker.start(0, Optional.of(folder))) {
      create(first, "kept");
    }

    try (EmbeddedBroker second = EmbeddedBroker.start(0, Optional.of(folder))) {
      assertThat(topics(second)).contains("kept");
    }
  }

  @Test
  void aTemporaryFolderIsDeletedAtTheEnd() throws Exception {
    DataFolder folder = DataFolder.open(Optional.empty());
    assertThat(folder.path()).exists();

    folder.close();

    assertThat(folder.path()).doesNotExist();
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    try (BoundPorts taken = BoundPorts.bind(0)) {
      int port = taken.brokerPort();

      assertThatThrownBy(() -> EmbeddedBroker.start(port, Optional.empty()))
          .isInstanceOf(PortTakenException.class)
          .hasMessageContaining(String.valueOf(port));
    }
  }

  @Test
  void twoBrokersRunSideBySide() throws Exception {
    try (EmbeddedBroker one = EmbeddedBroker.start();
        EmbeddedBroker other = EmbeddedBroker.start()) {
      create(one, "only-here");

      assertThat(topics(one)).contains("only-here");
      assertThat(topics(other)).doesNotContain("only-here");
    }
  }

  private static void create(EmbeddedBroker broker, String topic) throws Exception {
    try (Admin admin = admin(broker)) {
      admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
    }
  }

  private static Set<String> topics(EmbeddedBroker broker) throws Exception {
    try (Admin admin = admin(broker)) {
      return admin.listTopics().names().get();
    }
  }

  private static Admin admin(EmbeddedBroker broker) {
    return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }
}
