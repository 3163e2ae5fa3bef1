package dev.claimstream.schemas;

import java.util.regex.Pattern;

/**
 * Names of the headers of a record that was sent again, all text in UTF-8. They are passed on from
 * paragraphs to what becomes of them.
 */
public final class ReplayHeaders {

  /**
   * The id of the replay. An article is assembled, tagged and published once for each id, and once
   * without.
   */
  public static final String REPLAY = "claimstream.replay";

  /** The record that it was made from: {@code topic-partition-offset}. */
  public static final String ORIGINAL = "claimstream.original";

  /** How often what became a dead letter has been sent back, as a number. */
  public static final String REDRIVEN = "claimstream.redriven";

  /** What the id of a replay looks like. */
  public static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private ReplayHeaders() {}

  /** The value of {@link #ORIGINAL}. */
  public static String position(String topic, int partition, long offset) {
    return topic + "-" + partition + "-" + offset;
  }
}
