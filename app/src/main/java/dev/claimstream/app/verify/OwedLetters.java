package dev.claimstream.app.verify;

import dev.claimstream.app.verify.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Records that nothing can be made of: each owes a dead letter, which may come late. */
final class OwedLetters {

  private final Letters letters;
  private final Set<String> steps;
  private final List<Place.InTopic> records = new ArrayList<>();

  /**
   * None so far.
   *
   * @param steps whose letters count
   */
  OwedLetters(Letters letters, Set<String> steps) {
    this.letters = letters;
    this.steps = steps;
  }

  void add(Place.InTopic record) {
    records.add(record);
  }

  /** How many letters have not come so far. */
  long missing() {
    return records.stream().filter(record -> !letters.has(steps, record)).count();
  }

  /**
   * Counts those that have come, and reports the others.
   *
   * @param counted as what they count
   * @param expected what should be in a record's place
   * @param found what is
   */
  void report(Tally tally, String counted, String expected, String found) {
    for (Place.InTopic record : records) {
      if (letters.has(steps, record)) {
        tally.count(counted);
      } else {
        tally.find(Kind.UNREADABLE, record, expected, found);
      }
    }
  }
}
