package dev.claimstream.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.claimstream.tagger.eval.Miss;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Writes the result of a comparison as one JSON object. */
final class EvalJson {

  private final JsonGenerator json;
  private final int examples;

  /**
   * @param examples how many to give of each group
   */
  EvalJson(OutputStream out, int examples) throws IOException {
    this.json = new JsonFactory().createGenerator(out);
    this.examples = examples;
  }

  void write(EvalResult result) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("scores");
    for (var score : result.retrievals().entrySet()) {
      json.writeObjectFieldStart(score.getKey());
      json.writeNumberField("precision", score.getValue().precision());
      json.writeNumberField("recall", score.getValue().recall());
      json.writeNumberField("f1", score.getValue().f1());
      json.writeNumberField("right", score.getValue().right());
      json.writeNumberField("tagged", score.getValue().tagged());
      json.writeNumberField("gold", score.getValue().expected());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeObjectFieldStart("shares");
    for (var share : result.shares().entrySet()) {
      json.writeObjectFieldStart(share.getKey());
      json.writeNumberField("value", share.getValue().value());
      json.writeNumberField("part", share.getValue().part());
      json.writeNumberField("whole", share.getValue().whole());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeObjectFieldStart("misses");
    for (var what : result.misses().entrySet()) {
      json.writeArrayFieldStart(what.getKey().name());
      for (Map.Entry<String, List<Miss>> group : what.getValue().entrySet()) {
        group(group.getKey(), group.getValue());
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  private void group(String name, List<Miss> misses) throws IOException {
    json.writeStartObject();
    json.writeStringField("group", name);
    json.writeNumberField("count", misses.size());
    json.writeArrayFieldStart("examples");
    for (Miss miss : misses.subList(0, Math.min(examples, misses.size()))) {
      json.writeStartObject();
      json.writeStringField("articleId", miss.article());
      json.writeStringField("gold", miss.right());
      json.writeStringField("tagged", miss.tagged());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
