package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.text.Token;

/**
 * The features of a token for the first stage of the name model: itself, its neighbours, the run of
 * capitalised words it stands in, what lexicons and word clusters know of them, and what the whole
 * article shows of the word.
 */
class NameFeatures {

  /** Flags that say something of names. */
  private static final int NAME_FLAGS =
      ~(Flag.PHRASE_START | Flag.UNIT | Flag.CURRENCY | Flag.ORGANIZATION_NOUN) & 0x7fffffff;

  private static final int NOTHING = 0x51ed270b;

  final FeatureSink sink;
  final NameText text;
  final Words words;
  private final ArticleContext context;

  NameFeatures(NameText text, ArticleContext context, FeatureSink sink) {
    this.sink = sink;
    this.text = text;
    this.words = text.words;
    this.context = context;
  }

  /**
   * Puts the features of a token into the sink.
   *
   * @param runFirst first token of the run of candidates
   * @param runLimit index behind its last
   */
  void at(int i, int runFirst, int runLimit) {
    sink.clear();
    word(i);
    neighbours(i);
    knowledge(i);
    run(i, runFirst, runLimit);
    article(i);
  }

  private void word(int i) {
    Token token = words.token(i);
    sink.add(1, words.hashes[i]);
    String form = token.text();
    sink.add(2, form.hashCode());
    sink.add(3, text.shapes[i]);
    affixes(token.lower());
    sink.add(11, text.first[i] ? 1 : 2);
    sink.add(12, (text.first[i] ? 3 : 1) * text.shapes[i]);
    sink.add(13, text.shouting[i] ? text.shapes[i] : 0);
  }

  private void affixes(String lower) {
    int n = lower.length();
    int prefix = 0;
    for (int k = 0; k < 4 && k < n; k++) {
      prefix = prefix * 31 + lower.charAt(k);
      if (k >= 1) {
        sink.add(4 + k, prefix);
      }
    }
    int suffix = 0;
    for (int k = 0; k < 4 && k < n; k++) {
      suffix = suffix * 31 + lower.charAt(n - 1 - k);
      sink.add(14 + k, suffix);
    }
  }

  private void neighbours(int i) {
    int before = hash(i - 1);
    int after = hash(i + 1);
    sink.add(20, before);
    sink.add(21, after);
    sink.add(22, hash(i - 2));
    sink.add(23, hash(i + 2));
    sink.add(24, before * 31 + words.hashes[i]);
    sink.add(25, words.hashes[i] * 31 + after);
    sink.add(26, before * 31 + after);
    int shapeBefore = shape(i - 1);
    int shapeAfter = shape(i + 1);
    sink.add(27, shapeBefore);
    sink.add(28, shapeAfter);
    sink.add(29, (shapeBefore * 31 + text.shapes[i]) * 31 + shapeAfter);
    sink.add(30, hash(i - 2) * 31 + before);
    sink.add(31, after * 31 + hash(i + 2));
  }

  private void knowledge(int i) {
    int here = words.flags[i] & NAME_FLAGS;
    int before = flags(i - 1);
    int after = flags(i + 1);
    sink.addBits(40, here);
    sink.addBits(41, before);
    sink.addBits(42, after);
    sink.add(43, here);
    sink.add(44, before * 31 + here);
    sink.add(45, here * 31 + after);
    sink.add(46, here == 0 ? text.shapes[i] : 0);
    sink.add(47, text.phrases[i]);
    sink.add(48, i > 0 ? text.phrases[i - 1] : 0);
    sink.add(49, i + 1 < words.size() ? text.phrases[i + 1] : 0);
    int cluster = text.clusters[i];
    sink.add(50, coarse(cluster));
    sink.add(51, middle(cluster));
    sink.add(52, fine(cluster));
    int clusterBefore = cluster(i - 1);
    int clusterAfter = cluster(i + 1);
    sink.add(53, middle(clusterBefore));
    sink.add(54, middle(clusterAfter));
    sink.add(55, fine(clusterBefore));
    sink.add(56, fine(clusterAfter));
    sink.add(57, middle(cluster(i - 2)));
    sink.add(58, middle(cluster(i + 2)));
    sink.add(59, coarse(clusterBefore) * 131 + coarse(clusterAfter));
    sink.add(60, coarse(clusterBefore) * 31 + here);
    sink.add(61, coarse(clusterAfter) * 31 + here);
  }

  private void run(int i, int runFirst, int runLimit) {
    int first = runFirst;
    int last = i;
    int begin = i;
    while (begin > runFirst && words.isCapitalized(begin - 1) && i - begin < 8) {
      begin--;
    }
    while (last + 1 < runLimit && words.isCapitalized(last + 1) && last - i < 8) {
      last++;
    }
    int place = Math.min(i - begin, 4) * 8 + Math.min(last - i, 4) + 1;
    sink.add(70, place);
    sink.add(71, words.hashes[last] + (last == i ? 1 : 0));
    sink.addBits(72, words.flags[last] & NAME_FLAGS);
    sink.add(73, words.hashes[begin] + (begin == i ? 1 : 0));
    sink.addBits(74, words.flags[begin] & NAME_FLAGS);
    sink.add(75, hash(begin - 1));
    sink.add(76, hash(last + 1));
    sink.add(77, middle(cluster(begin - 1)));
    sink.add(78, middle(cluster(last + 1)));
    sink.add(79, flags(begin - 1) * 31 + place);
    sink.add(80, middle(text.clusters[last]) * 31 + (last == i ? 1 : 0));
    int runPlace = Math.min(i - first, 6) * 8 + Math.min(runLimit - 1 - i, 6) + 1;
    sink.add(81, runPlace);
    sink.add(82, words.hashes[runFirst]);
    sink.add(83, words.flags[runFirst] & NAME_FLAGS);
    sink.add(84, hash(begin - 2) * 31 + hash(begin - 1));
    sink.add(85, hash(last + 1) * 31 + hash(last + 2));
  }

  private void article(int i) {
    int here = context.of(words.hashes[i]);
    sink.addBits(90, here);
    sink.add(91, here * 4 + (text.first[i] ? 1 : 2));
    if (i > 0 && text.candidate[i - 1]) {
      sink.addBits(92, context.of(words.hashes[i - 1]));
    }
    if (i + 1 < words.size() && text.candidate[i + 1]) {
      sink.addBits(93, context.of(words.hashes[i + 1]));
    }
    sink.add(94, (words.flags[i] & NAME_FLAGS) * 31 + here);
  }

  private int hash(int at) {
    return at >= 0 && at < words.size() ? words.hashes[at] : NOTHING;
  }

  private int shape(int at) {
    return at >= 0 && at < words.size() ? text.shapes[at] : NOTHING;
  }

  private int flags(int at) {
    return at >= 0 && at < words.size() ? words.flags[at] & NAME_FLAGS : 1 << 30;
  }

  private int cluster(int at) {
    return at >= 0 && at < words.size() ? text.clusters[at] : 0;
  }

  private static int coarse(int cluster) {
    return cluster & 0x7f;
  }

  private static int middle(int cluster) {
    return (cluster >>> 7) & 0x1ff;
  }

  private static int fine(int cluster) {
    return cluster >>> 16;
  }
}
