package dev.claimstream.tagger;

/**
 * The words that signal the attribution.
 *
 * @param span the words with their auxiliaries: "has denied"
 * @param lemma base form: "deny", "according to"
 * @param stance what they say of the source's stance
 */
public record Cue(Span span, String lemma, Stance stance) {}
