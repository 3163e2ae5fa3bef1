package dev.claimstream.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final Set<String> KNOWN = Set.of("bootstrap", "enrich.state-dir", "sink.dir");
  private static final ConfigFile NO_FILE = new ConfigFile("", Map.of());

  @Test
  void theEnvironmentGoesBeforeTheFile() {
    var file = new ConfigFile("c.properties", Map.of("sink.dir", "from-file", "bootstrap", "f:1"));

    Settings settings =
        Settings.read(KNOWN, Map.of("CLAIMSTREAM_SINK_DIR", "from-environment"), file);

    assertThat(settings.get("sink.dir"))
        .contains(new Setting("sink.dir", "from-environment", "environment CLAIMSTREAM_SINK_DIR"));
    assertThat(settings.get("bootstrap"))
        .contains(new Setting("bootstrap", "f:1", "file c.properties"));
  }

  @Test
  void anUnknownKeyInTheFileIsRefusedNamingTheNearest() {
    var file = new ConfigFile("c.properties", Map.of("enrich.statedir", "x"));

    assertThatThrownBy(() -> Settings.read(KNOWN, Map.of(), file))
        .isInstanceOf(UsageException.class)
        .hasMessage("c.properties: unknown key 'enrich.statedir'; did you mean enrich.state-dir?");
  }

  @Test
  void anUnknownVariableIsRefusedNamingTheNearest() {
    Map<String, String> environment = Map.of("CLAIMSTREAM_BOOTSTRAPS", "x");

    assertThatThrownBy(() -> Settings.read(KNOWN, environment, NO_FILE))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("CLAIMSTREAM_BOOTSTRAPS; did you mean CLAIMSTREAM_BOOTSTRAP?");
  }

  @Test
  void variablesOfOthersAreLeftAlone() {
    Settings settings =
        Settings.read(KNOWN, Map.of("PATH", "/bin", "CLAIMSTREAM_JAVA_OPTS", "-Xmx1g"), NO_FILE);

    assertThat(settings.kafka()).isEmpty();
  }

  @Test
  void kafkaKeysPassWhateverTheyAre() {
    var file = new ConfigFile("c", Map.of("kafka.client.rack", "a", "sink.dir", "d"));

    Settings settings =
        Settings.read(KNOWN, Map.of("CLAIMSTREAM_KAFKA_SECURITY_PROTOCOL", "SSL"), file);

    assertThat(settings.kafka().values())
        .extracting(Setting::key, Setting::value)
        .containsExactly(tuple("kafka.client.rack", "a"), tuple("kafka.security.protocol", "SSL"));
  }
}
