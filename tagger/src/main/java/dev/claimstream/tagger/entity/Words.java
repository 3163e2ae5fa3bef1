package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.text.Sentence;
import dev.claimstream.tagger.text.Token;
import dev.claimstream.tagger.text.TokenizedParagraph;
import java.util.List;

/** A paragraph's tokens with what the lexicons know of each, looked up once. */
final class Words {

  final Lexicons lexicons;
  final TokenizedParagraph paragraph;
  final List<Token> tokens;

  /** {@link Hash} of each token in lower case. */
  final int[] hashes;

  /** Bits of {@link Flag} for each token. */
  final int[] flags;

  Words(TokenizedParagraph paragraph, Lexicons lexicons) {
    this.lexicons = lexicons;
    this.paragraph = paragraph;
    this.tokens = paragraph.tokens();
    this.hashes = new int[tokens.size()];
    this.flags = new int[tokens.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = Hash.of(tokens.get(i).lower());
      flags[i] = lexicons.flags(hashes[i]);
    }
  }

  int size() {
    return flags.length;
  }

  Token token(int at) {
    return tokens.get(at);
  }

  boolean has(int at, int flag) {
    return at >= 0 && at < flags.length && (flags[at] & flag) != 0;
  }

  boolean is(int at, String lower) {
    return at >= 0 && at < flags.length && tokens.get(at).is(lower);
  }

  boolean isCapitalized(int at) {
    return at >= 0 && at < flags.length && tokens.get(at).isCapitalized();
  }

  /** The text from one token to another, as it stands in the paragraph. */
  String text(int first, int limit) {
    return paragraph.text().substring(token(first).start(), token(limit - 1).end());
  }

  String text(Chunk chunk) {
    return paragraph.text().substring(start(chunk), end(chunk));
  }

  /** Where a chunk begins in the paragraph, in UTF-16 units. */
  int start(Chunk chunk) {
    return token(chunk.first()).start() + chunk.skip();
  }

  int end(Chunk chunk) {
    return token(chunk.limit() - 1).end() - chunk.cut();
  }

  List<Sentence> sentences() {
    return paragraph.sentences();
  }
}
