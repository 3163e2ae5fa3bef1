package dev.claimstream.enrich;

/**
 * Paragraphs of one article, ready to be tagged together.
 *
 * @param batch the paragraphs
 * @param source where they were read
 */
record AssembledArticle(Step.Batch batch, Source source) {

  /** The partition from which all paragraphs of an article come. */
  record Source(String topic, int partition) {}
}
