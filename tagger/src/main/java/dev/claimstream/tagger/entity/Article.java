package dev.claimstream.tagger.entity;

import java.util.List;

/**
 * An article's paragraphs with what was found in each.
 *
 * @param words the paragraphs
 * @param chunks for each paragraph, in the order of the text and without overlap
 */
record Article(List<Words> words, List<List<Chunk>> chunks) {}
