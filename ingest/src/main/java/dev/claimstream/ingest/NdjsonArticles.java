package dev.claimstream.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads articles as JSON objects, one a line: {@code text}, and if known {@code id}, {@code
 * source}, {@code url}, {@code title}, {@code authors} (an array or one name), {@code language} and
 * {@code publishedAt}. Other fields are passed over, so feeds that say more can be read as they
 * are. A line that cannot be used does not stop the lines after it. No more than a line is held in
 * memory.
 */
final class NdjsonArticles {

  private static final Map<String, String> FIELDS =
      Map.of(
          "id", "id",
          "source", "source",
          "url", "url",
          "title", "title",
          "language", "language",
          "publishedAt", "published");

  private final ReaderConfig config;
  private final ObjectMapper json;

  NdjsonArticles(ReaderConfig config) {
    this.config = config;
    var constraints =
        StreamReadConstraints.builder().maxStringLength(config.maxArticleBytes()).build();
    this.json =
        new ObjectMapper(JsonFactory.builder().streamReadConstraints(constraints).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  void read(String name, InputStream in, Consumer<Reading> readings) throws IOException {
    if (!Decoding.isByteOriented(config.encoding())) {
      readings.accept(
          new Unusable(
                  "NDJSON is read in UTF-8 or another encoding whose line breaks are single"
                      + " bytes, not in "
                      + config.encoding())
              .at(name, Content.NONE));
      return;
    }
    var lines = new ByteLines(in, config.maxArticleBytes());
    boolean any = false;
    while (lines.advance()) {
      Optional<Reading> reading = read(name, lines);
      reading.ifPresent(readings);
      any |= reading.isPresent();
    }
    if (!any) {
      readings.accept(
          new Unusable("empty: expected a JSON object a line").at(name, Content.of(new byte[0])));
    }
  }

  /** Empty for a blank line. */
  private Optional<Reading> read(String name, ByteLines lines) {
    try {
      if (lines.isTooLong()) {
        throw new Unusable(
            "line larger than an article may be, " + config.maxArticleBytes() + " bytes");
      }
      String line = Decoding.decode(lines.bytes(), config.encoding());
      if (ParagraphLayout.isBlank(line)) {
        return Optional.empty();
      }
      Article article = article(line);
      ArticleLimits.check(article, config, 0);
      return Optional.of(new Reading.Accepted(new Origin(name, lines.number()), article));
    } catch (Unusable e) {
      return Optional.of(e.at(name, lines.number(), lines.content()));
    }
  }

  private Article article(String line) throws Unusable {
    JsonNode object = object(line);
    var fields = new HashMap<String, String>();
    for (Map.Entry<String, String> field : FIELDS.entrySet()) {
      JsonNode value = object.path(field.getKey());
      if (value.isTextual() || value.isIntegralNumber()) {
        fields.put(field.getValue(), value.asText());
      } else if (!value.isMissingNode() && !value.isNull()) {
        throw new Unusable("'" + field.getKey() + "' is not a text");
      }
    }
    if (!object.path("text").isTextual()) {
      throw new Unusable("no 'text': expected {\"id\": \"…\", \"text\": \"…\"}");
    }
    return new ArticleFields(fields, authors(object.path("authors")))
        .toArticle(object.path("text").asText(), config);
  }

  private JsonNode object(String line) throws Unusable {
    JsonNode object;
    try {
      object = json.readTree(line);
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      throw new Unusable("not JSON, column " + column + ": expected one object on the line");
    }
    if (!object.isObject()) {
      throw new Unusable("not a JSON object: expected {\"id\": \"…\", \"text\": \"…\"}");
    }
    return object;
  }

  private static List<String> authors(JsonNode node) throws Unusable {
    if (node.isTextual()) {
      return List.of(node.asText());
    }
    var authors = new ArrayList<String>();
    for (JsonNode author : node) {
      if (!author.isTextual()) {
        throw new Unusable("'authors' is not an array of texts");
      }
      authors.add(author.asText());
    }
    return authors;
  }
}
