package dev.claimstream.app.replay;

import java.util.SortedSet;

/**
 * What was sent again, so far or in all.
 *
 * @param articles revisions of articles
 * @param paragraphs records
 * @param incomplete articles of which the topic no longer, or not yet, holds every paragraph
 * @param replays records passed over because they are replays themselves
 * @param unreadable records passed over because they are no paragraphs
 * @param missing ids that were asked for, and of which no paragraph fits
 * @param isBrokenOff whether it was asked to end before it had read all; what was sent stays
 */
public record ReplayResult(
    long articles,
    long paragraphs,
    long incomplete,
    long replays,
    long unreadable,
    SortedSet<String> missing,
    boolean isBrokenOff) {}
