package dev.claimstream.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.ingest.Reading.Accepted;
import dev.claimstream.ingest.Reading.Refused;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads articles in a test, and shows what came of it. */
abstract class ArticleReading {

  ReaderConfig config = ReaderConfig.defaults();

  List<Reading> read(String name, byte[] bytes) {
    return read(name, new ByteArrayInputStream(bytes));
  }

  List<Reading> read(String name, InputStream in) {
    var readings = new ArrayList<Reading>();
    new ArticleReader(config).read(name, in, readings::add);
    return readings;
  }

  Article article(String name, String content) {
    List<Reading> readings = read(name, content.getBytes(UTF_8));
    assertThat(readings).hasSize(1).first().isInstanceOf(Accepted.class);
    return ((Accepted) readings.get(0)).article();
  }

  /** What was refused, as {@code place: reason}. */
  String refusal(String name, byte[] bytes) {
    List<Reading> readings = read(name, bytes);
    assertThat(readings).hasSize(1).first().isInstanceOf(Refused.class);
    return show((Refused) readings.get(0));
  }

  String refusal(String name, String content) {
    return refusal(name, content.getBytes(UTF_8));
  }

  static String show(Refused refused) {
    return refused.origin() + ": " + refused.reason();
  }
}
