package dev.claimstream.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  @Test
  void readsWhatItWrites() {
    var name = new FileName("my-news.enriched-1-2", 10, Long.MAX_VALUE);

    assertThat(name.with("ndjson"))
        .isEqualTo("my-news.enriched-1-2-10-09223372036854775807.ndjson");
    assertThat(FileName.parse(name.with("ndjson"))).contains(name);
    assertThat(FileName.parse(name.with("some-id.json.part"))).contains(name);
  }

  @Test
  void sortsByOffset() {
    assertThat(new FileName("t", 0, 9).with("json"))
        .isLessThan(new FileName("t", 0, 10).with("json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notes.txt",
        "news-0-1.ndjson",
        "news-0-00000000000000000001",
        "news-99999999999-00000000000000000001.ndjson",
        "news-0-99999999999999999999.ndjson",
        "a/b-0-00000000000000000001.ndjson"
      })
  void passesByFilesThatAreNotOurs(String other) {
    assertThat(FileName.parse(other)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../up", "a/b", "a b"})
  void isNeverMadeOfATopicThatKafkaWouldNotAllow(String topic) {
    assertThatThrownBy(() -> new FileName(topic, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + topic + "'");
  }
}
