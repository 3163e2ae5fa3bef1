package dev.claimstream.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A news article as it was read.
 *
 * @param id the publisher's own id, or a hash of source and text
 * @param source who published it; {@code unknown} when nobody said
 * @param url where it can be read
 * @param language BCP 47 tag; {@code und} when not known
 * @param publishedAt midnight UTC when only the day is known
 * @param text the whole text, unchanged; offsets of paragraphs count its UTF-16 units
 */
public record Article(
    String id,
    String source,
    Optional<String> url,
    Optional<String> title,
    List<String> authors,
    String language,
    Optional<Instant> publishedAt,
    String text) {

  public static final String UNKNOWN_SOURCE = "unknown";
  public static final String UNKNOWN_LANGUAGE = "und";

  public Article {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an article needs an id, got '" + id + "'");
    }
    authors = List.copyOf(authors);
  }

  /** An article of which only the text is known; its id is a hash of it. */
  public static Article of(String text) {
    return new Article(
        idFor(UNKNOWN_SOURCE, text),
        UNKNOWN_SOURCE,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        UNKNOWN_LANGUAGE,
        Optional.empty(),
        text);
  }

  /** The id of an article that came without one: the same source and text give the same id. */
  static String idFor(String source, String text) {
    return new Fingerprint().add(source).add(text).hex(16);
  }

  /** Hash of all that is known of the article except its id. */
  public String revision() {
    var hash = new Fingerprint().add(source).add(url.orElse("")).add(title.orElse(""));
    authors.forEach(hash::add);
    return hash.add(language).add(publishedAt.map(Instant::toString).orElse("")).add(text).hex(8);
  }

  /** The same article under another id. */
  public Article withId(String other) {
    return new Article(other, source, url, title, authors, language, publishedAt, text);
  }
}
