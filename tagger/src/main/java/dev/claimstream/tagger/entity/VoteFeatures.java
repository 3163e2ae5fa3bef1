package dev.claimstream.tagger.entity;

/** The features of a token for the second stage: also how the first one tagged the article. */
final class VoteFeatures extends NameFeatures {

  private final byte[] tags;
  private final Votes votes;

  VoteFeatures(NameText text, ArticleContext context, FeatureSink sink, byte[] tags, Votes votes) {
    super(text, context, sink);
    this.tags = tags;
    this.votes = votes;
  }

  @Override
  void at(int i, int runFirst, int runLimit) {
    super.at(i, runFirst, runLimit);
    int here = tags[i] + 1;
    int before = i > 0 ? tags[i - 1] + 1 : 20;
    int after = i + 1 < tags.length ? tags[i + 1] + 1 : 20;
    sink.add(100, here);
    sink.add(101, here * 32 + after);
    sink.add(102, before * 32 + here);
    sink.add(103, (before * 32 + here) * 32 + after);
    int[] hashes = words.hashes;
    int word = summary(votes.word(hashes[i]), Tag.kind(tags[i]));
    int part = summary(votes.part(hashes[i]), -1);
    int name = summary(votes.name(hashes[i]), -1);
    sink.add(104, word);
    sink.add(105, word * 16 + here);
    sink.add(106, part);
    sink.add(107, part * 16 + here);
    sink.add(108, name);
    sink.add(109, name * 16 + here);
    sink.add(110, (part * 512 + name) * 16 + here);
    if (i + 1 < tags.length && text.candidate[i + 1]) {
      int pair = summary(votes.pair(hashes[i], hashes[i + 1]), Tag.kind(tags[i]));
      sink.add(111, pair * 16 + here);
      sink.add(112, summary(votes.part(hashes[i + 1]), -1));
      sink.add(113, summary(votes.name(hashes[i + 1]), -1) * 16 + here);
    }
    if (i > 0 && text.candidate[i - 1]) {
      int pair = summary(votes.pair(hashes[i - 1], hashes[i]), Tag.kind(tags[i - 1]));
      sink.add(114, pair * 16 + here);
      sink.add(115, summary(votes.part(hashes[i - 1]), -1));
    }
    sink.add(116, wholeRun(i, runFirst, runLimit) * 16 + here);
  }

  /** How the article tags, elsewhere, the name that the first stage sees here. */
  private int wholeRun(int i, int runFirst, int runLimit) {
    if (tags[i] == Tag.OUTSIDE || Tag.position(tags[i]) == Tag.ONLY) {
      return 0;
    }
    int first = i;
    while (first > runFirst && i - first < 8 && Tag.position(tags[first]) != Tag.BEGIN) {
      first--;
    }
    int hash = words.hashes[first];
    int at = first;
    while (at + 1 < runLimit && at - first < 12 && Tag.position(tags[at]) != Tag.LAST) {
      at++;
      hash = Hash.phrase(hash, words.hashes[at]);
    }
    return summary(votes.name(hash), Tag.kind(tags[i]));
  }

  /** The leading kind, how clearly it leads and how often, in a number below 512; 0 for none. */
  private static int summary(long counters, int own) {
    int best = -1;
    int bestCount = 0;
    int total = 0;
    for (int kind = 0; kind < 4; kind++) {
      int count = LongTable.at(counters, kind);
      if (kind == own) {
        count--;
      }
      if (count > bestCount) {
        best = kind;
        bestCount = count;
      }
      total += Math.max(0, count);
    }
    if (best < 0) {
      return 0;
    }
    int clear = bestCount == total ? 2 : bestCount * 3 > total * 2 ? 1 : 0;
    int often = bestCount > 3 ? 2 : bestCount > 1 ? 1 : 0;
    return 1 + (best * 3 + clear) * 3 + often;
  }
}
