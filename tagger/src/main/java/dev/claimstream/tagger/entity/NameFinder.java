package dev.claimstream.tagger.entity;

import java.util.List;

/** Finds the names of persons, organisations and places in an article. */
interface NameFinder {

  /** For each paragraph, the names in its order, without overlap. */
  List<List<Chunk>> find(List<Words> article);
}
