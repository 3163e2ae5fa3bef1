package dev.claimstream.tagger.text;

import dev.claimstream.tagger.ArticleText;
import java.util.List;

/** A paragraph with its tokens, and the same tokens parted into sentences. */
public record TokenizedParagraph(
    ArticleText.Kind kind, String text, List<Token> tokens, List<Sentence> sentences) {

  public static TokenizedParagraph of(ArticleText.Paragraph paragraph) {
    List<Token> tokens = Tokenizer.tokenize(paragraph.text());
    return new TokenizedParagraph(
        paragraph.kind(), paragraph.text(), tokens, SentenceSplitter.split(tokens));
  }
}
