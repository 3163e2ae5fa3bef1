package dev.claimstream.tagger.entity;

import java.util.List;

/** How the first stage tagged each word, pair of words and whole name over the article. */
final class Votes {

  private static final int OUTSIDE = 3;

  private final LongTable words;
  private final LongTable pairs;
  private final LongTable names;
  private final LongTable parts;

  Votes(List<NameText> article, List<byte[]> tags) {
    int tokens = 0;
    for (byte[] paragraph : tags) {
      tokens += paragraph.length;
    }
    int expected = Math.max(32, tokens / 6);
    words = new LongTable(expected);
    pairs = new LongTable(expected);
    names = new LongTable(Math.max(32, tokens / 12));
    parts = new LongTable(expected);
    for (int p = 0; p < tags.size(); p++) {
      count(article.get(p), tags.get(p));
    }
  }

  /** Counters of a word: person, organisation, place, outside. */
  long word(int hash) {
    return words.get(hash);
  }

  long pair(int first, int second) {
    return pairs.get(Hash.phrase(first, second));
  }

  /** Counters of a name by the hash of all its words. */
  long name(int hash) {
    return names.get(hash);
  }

  /** Counters of a word as part of names of several words. */
  long part(int hash) {
    return parts.get(hash);
  }

  private void count(NameText text, byte[] tags) {
    int[] hashes = text.words.hashes;
    for (int i = 0; i < tags.length; i++) {
      if (!text.candidate[i]) {
        continue;
      }
      int kind = Tag.kind(tags[i]);
      int counter = kind < 0 ? OUTSIDE : kind;
      words.count(hashes[i], counter);
      if (i + 1 < tags.length && text.candidate[i + 1]) {
        pairs.count(Hash.phrase(hashes[i], hashes[i + 1]), counter);
      }
      if (kind >= 0) {
        int position = Tag.position(tags[i]);
        if (position == Tag.ONLY) {
          names.count(hashes[i], kind);
        } else {
          parts.count(hashes[i], kind);
          if (position == Tag.BEGIN) {
            names.count(nameHash(hashes, tags, i), kind);
          }
        }
      }
    }
  }

  private static int nameHash(int[] hashes, byte[] tags, int first) {
    int hash = hashes[first];
    int i = first;
    while (Tag.position(tags[i]) != Tag.LAST) {
      i++;
      hash = Hash.phrase(hash, hashes[i]);
    }
    return hash;
  }
}
