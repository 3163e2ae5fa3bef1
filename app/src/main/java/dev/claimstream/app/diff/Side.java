package dev.claimstream.app.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one tagger says, held in memory: by article, and by paragraph where that is known. Of a
 * paragraph that comes twice the last one counts.
 */
public final class Side {

  /** Of output whose offsets count from the beginning of the article. */
  static final int WHOLE_ARTICLE = -1;

  /** What one line or record is. */
  enum Form {
    PARAGRAPHS,
    ARTICLES
  }

  private final String name;
  private final Map<ArticleName, Map<Integer, List<Finding>>> articles = new TreeMap<>();
  private final Set<String> taggers = new TreeSet<>();
  private Optional<Form> form = Optional.empty();

  /** Nothing yet. */
  public Side(String name) {
    this.name = name;
  }

  /**
   * Takes in an enriched paragraph, as in the files of the sink, or a tagged article, as the
   * command {@code tag} prints it.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public void add(JsonNode tagged) {
    if (tagged.path("paragraph").isObject() && tagged.path("claims").isArray()) {
      require(Form.PARAGRAPHS);
      JsonNode paragraph = tagged.path("paragraph");
      put(ArticleName.of(paragraph), paragraph.path("index").asInt(), tagged);
    } else if (tagged.path("articleId").isTextual() && tagged.path("entities").isArray()) {
      require(Form.ARTICLES);
      put(ArticleName.of(tagged), WHOLE_ARTICLE, tagged);
    } else {
      throw new IllegalArgumentException(
          "neither an enriched paragraph of the sink's files nor an article of `claimstream tag`");
    }
  }

  private void put(ArticleName article, int paragraph, JsonNode tagged) {
    String text = tagged.path("paragraph").path("text").asText();
    var found = new ArrayList<Finding>();
    tagged.path("claims").forEach(claim -> found.add(Finding.claim(claim, label(claim, text))));
    tagged.path("entities").forEach(entity -> found.add(Finding.entity(entity)));
    articles.computeIfAbsent(article, a -> new TreeMap<>()).put(paragraph, found);
    JsonNode tagger = tagged.path("tagger");
    if (tagger.isObject()) {
      taggers.add(
          tagger.path("name").asText()
              + " "
              + tagger.path("version").asText()
              + " rules "
              + tagger.path("rulesHash").asText());
    }
  }

  private static String label(JsonNode claim, String text) {
    var label = new StringBuilder();
    for (JsonNode node : claim.path("content")) {
      Finding.Span span = Finding.Span.of(node);
      boolean isInText = 0 <= span.start() && span.start() <= span.end();
      label
          .append(label.isEmpty() ? "" : " … ")
          .append(
              isInText && span.end() <= text.length()
                  ? text.substring(span.start(), span.end())
                  : "[" + span.start() + "," + span.end() + ")");
    }
    return label.toString();
  }

  private void require(Form other) {
    if (form.isPresent() && form.get() != other) {
      throw new IllegalArgumentException(
          name + " has both files of the sink and output of `claimstream tag`");
    }
    form = Optional.of(other);
  }

  boolean isLike(Side other) {
    return form.isEmpty() || other.form.isEmpty() || form.equals(other.form);
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /** Names, versions and rules of those who tagged. */
  public Set<String> taggers() {
    return taggers;
  }

  /** Whether nothing was read. */
  public boolean isEmpty() {
    return articles.isEmpty();
  }

  /** Whether something is known of an article. */
  public boolean has(ArticleName article) {
    return articles.containsKey(article);
  }

  Map<ArticleName, Map<Integer, List<Finding>>> articles() {
    return articles;
  }
}
