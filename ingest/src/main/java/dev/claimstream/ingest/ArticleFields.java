package dev.claimstream.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an input says of an article, checked and turned into one. Blank fields count as absent. */
final class ArticleFields {

  private static final int LONGEST_ID = 249;
  private static final DateTimeFormatter DATE_OR_TIME =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4)
          .appendPattern("-MM-dd")
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final Map<String, String> fields;
  private final List<String> authors;

  /** Fields by name: id, source, url, title, language and published. */
  ArticleFields(Map<String, String> fields, List<String> authors) {
    this.fields = fields;
    this.authors = authors;
  }

  Article toArticle(String rawText, ReaderConfig config) throws Unusable {
    String text = WholeText.of(rawText);
    if (ParagraphLayout.isBlank(text)) {
      throw new Unusable("no text: expected at least one line that is not blank");
    }
    String source = get("source").orElse(config.source());
    return new Article(
        id().orElseGet(() -> Article.idFor(source, text)),
        source,
        get("url"),
        get("title"),
        authors.stream().map(a -> WholeText.of(a.strip())).filter(a -> !a.isEmpty()).toList(),
        language(),
        published(),
        text);
  }

  private Optional<String> get(String name) {
    return Optional.ofNullable(fields.get(name))
        .map(value -> WholeText.of(value.strip()))
        .filter(value -> !value.isEmpty());
  }

  private Optional<String> id() throws Unusable {
    Optional<String> id = get("id");
    if (id.isPresent() && id.get().length() > LONGEST_ID) {
      throw new Unusable(
          "id is " + id.get().length() + " characters long; at most " + LONGEST_ID + " are taken");
    }
    if (id.isPresent() && id.get().chars().anyMatch(Character::isISOControl)) {
      throw new Unusable("id has a control character in it");
    }
    return id;
  }

  private String language() throws Unusable {
    String tag = get("language").orElse(Article.UNKNOWN_LANGUAGE);
    try {
      return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw new Unusable("language '" + tag + "' is not a BCP 47 tag such as en or nb-NO");
    }
  }

  private Optional<Instant> published() throws Unusable {
    Optional<String> given = get("published");
    if (given.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(instant(given.get()));
    } catch (DateTimeException e) {
      throw new Unusable(
          "published is '"
              + given.get()
              + "', expected a date as 2022-04-01 or a time as 2022-04-01T10:15:00Z");
    }
  }

  private static Instant instant(String text) {
    TemporalAccessor parsed =
        DATE_OR_TIME.parseBest(
            text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    if (parsed instanceof OffsetDateTime time) {
      return time.toInstant().truncatedTo(ChronoUnit.MILLIS);
    }
    if (parsed instanceof LocalDateTime time) {
      return time.toInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
    return LocalDate.from(parsed).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
