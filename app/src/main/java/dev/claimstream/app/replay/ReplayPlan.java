package dev.claimstream.app.replay;

import dev.claimstream.schemas.ReplayHeaders;
import java.util.OptionalDouble;

/**
 * What is sent again, and how.
 *
 * @param id marks every record; the same id again changes nothing while enrich remembers it
 * @param selection which articles
 * @param replays whether records that are replays themselves are sent again, too
 * @param rate at most so many paragraphs a second
 * @param dryRun whether nothing is sent
 */
public record ReplayPlan(
    String id, Selection selection, boolean replays, OptionalDouble rate, boolean dryRun) {

  public ReplayPlan {
    if (!ReplayHeaders.ID.matcher(id).matches() || "._-".indexOf(id.charAt(0)) >= 0) {
      throw new IllegalArgumentException(
          "the id of a replay is 1 to 64 letters, digits, dots, dashes or underscores, the first"
              + " a letter or digit, got '"
              + id
              + "'");
    }
    if (rate.isPresent() && !(rate.getAsDouble() > 0)) {
      throw new IllegalArgumentException(
          "the rate must be more than 0 paragraphs a second, got " + rate.getAsDouble());
    }
  }
}
