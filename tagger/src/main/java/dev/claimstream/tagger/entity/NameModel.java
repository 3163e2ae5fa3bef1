package dev.claimstream.tagger.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * The statistical tagger of persons, organisations and places. The first stage tags each word by
 * itself and its surroundings; the second one sees how the first tagged the whole article.
 */
final class NameModel {

  /** What is longer, in tokens, is no name; bounds the work on hostile text. */
  private static final int LONGEST_NAME = 24;

  private final IntTable clusters;
  private final NameStage first;
  private final NameStage second;

  NameModel(IntTable clusters, NameStage first, NameStage second) {
    this.clusters = clusters;
    this.first = first;
    this.second = second;
  }

  /** For each paragraph, the names in its order, without overlap. */
  List<List<Chunk>> find(List<Words> article) {
    List<NameText> texts = new ArrayList<>(article.size());
    for (Words words : article) {
      texts.add(new NameText(words, clusters));
    }
    ArticleContext context = new ArticleContext(texts);
    List<byte[]> votes = firstStage(texts, context, first);
    List<byte[]> tags = secondStage(texts, context, votes, second);
    List<List<Chunk>> found = new ArrayList<>(article.size());
    for (byte[] paragraph : tags) {
      found.add(chunks(paragraph));
    }
    return found;
  }

  static List<byte[]> firstStage(List<NameText> texts, ArticleContext context, TagScorer scorer) {
    TagDecoder decoder = new TagDecoder(scorer);
    FeatureSink sink = new FeatureSink();
    List<byte[]> tags = new ArrayList<>(texts.size());
    for (NameText text : texts) {
      tags.add(decoder.decode(new NameFeatures(text, context, sink)));
    }
    return tags;
  }

  static List<byte[]> secondStage(
      List<NameText> texts, ArticleContext context, List<byte[]> firstTags, TagScorer scorer) {
    TagDecoder decoder = new TagDecoder(scorer);
    FeatureSink sink = new FeatureSink();
    Votes votes = new Votes(texts, firstTags);
    List<byte[]> tags = new ArrayList<>(texts.size());
    for (int p = 0; p < texts.size(); p++) {
      tags.add(
          decoder.decode(new VoteFeatures(texts.get(p), context, sink, firstTags.get(p), votes)));
    }
    return tags;
  }

  private static List<Chunk> chunks(byte[] tags) {
    List<Chunk> chunks = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < tags.length; i++) {
      if (tags[i] == Tag.OUTSIDE) {
        continue;
      }
      int position = Tag.position(tags[i]);
      if (position == Tag.BEGIN || position == Tag.ONLY) {
        begin = i;
      }
      boolean complete = position == Tag.LAST || position == Tag.ONLY;
      if (complete && i - begin < LONGEST_NAME) {
        chunks.add(Chunk.of(begin, i + 1, Tag.entityKind(Tag.kind(tags[i]))));
      }
    }
    return chunks;
  }
}
