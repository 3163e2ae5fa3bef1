package dev.claimstream.sink;

/**
 * What the sink has done since it was started. After an aborted transaction claims are published,
 * and counted, once more.
 *
 * @param claimsPublished to the claims topic
 * @param claimsDeadLetters enriched records that no claims could be made of
 * @param recordsWritten into files; visible once their file is published
 * @param filesPublished for good
 * @param filesDeadLetters enriched records that could not be read for the files
 * @param filesRefused files dropped because another process had published that stretch
 */
public record SinkCounts(
    long claimsPublished,
    long claimsDeadLetters,
    long recordsWritten,
    long filesPublished,
    long filesDeadLetters,
    long filesRefused) {}
