package dev.claimstream.app.letters;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which letters are meant: those that fit everything that is given.
 *
 * @param step of this step
 * @param reason whose exception's class or message has these words in it, whatever the case
 * @param topic of records of this topic
 * @param since of records of this time and later
 * @param articles whose key is one of these; empty for any
 */
public record LetterSelection(
    Optional<String> step,
    Optional<String> reason,
    Optional<String> topic,
    Optional<Instant> since,
    Set<String> articles) {

  /** All letters. */
  public static final LetterSelection ALL =
      new LetterSelection(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());

  public LetterSelection {
    articles = Set.copyOf(articles);
    step.filter(s -> !Steps.ALL.contains(s))
        .ifPresent(
            unknown -> {
              throw new IllegalArgumentException(
                  "there is no step '%s'; there are %s"
                      .formatted(unknown, String.join(", ", Steps.ALL)));
            });
  }

  boolean includes(Letter letter) {
    return step.filter(s -> !s.equals(letter.step())).isEmpty()
        && reason.filter(words -> !isReason(words, letter)).isEmpty()
        && topic.filter(t -> !letter.topic().equals(Optional.of(t))).isEmpty()
        && since.filter(letter.time()::isBefore).isEmpty()
        && (articles.isEmpty() || letter.key().filter(articles::contains).isPresent());
  }

  private static boolean isReason(String words, Letter letter) {
    String wanted = words.toLowerCase(Locale.ROOT);
    return letter.exception().toLowerCase(Locale.ROOT).contains(wanted)
        || letter.message().toLowerCase(Locale.ROOT).contains(wanted);
  }
}
