package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.ArticleText;
import dev.claimstream.tagger.text.Token;
import dev.claimstream.tagger.text.TokenizedParagraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads annotated text for training: {@code token<TAB>tag} lines (B-, I- and PER, ORG, LOC), blank
 * lines between sentences, {@code -DOCSTART-} between documents. The tokens are put together to
 * running text again and parted by our own tokenizer, so that training sees what tagging will see.
 */
final class Corpus {

  private static final List<String> KINDS = List.of("PER", "ORG", "LOC");

  private Corpus() {}

  /** A sentence with the right tag, as in {@link Tag}, of each token. */
  static final class Example {
    final TokenizedParagraph paragraph;
    final byte[] tags;

    Example(TokenizedParagraph paragraph, byte[] tags) {
      this.paragraph = paragraph;
      this.tags = tags;
    }
  }

  /** The documents of a file, each a list of sentences. */
  static List<List<Example>> read(Path file) throws IOException {
    List<List<Example>> documents = new ArrayList<>();
    List<Example> document = new ArrayList<>();
    List<String[]> sentence = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("-DOCSTART-")) {
        sentence.add(line.split("\t", -1));
        continue;
      }
      if (!sentence.isEmpty()) {
        document.add(example(sentence, file.getFileName().toString()));
        sentence.clear();
      }
      if (line.startsWith("-DOCSTART-") && !document.isEmpty()) {
        documents.add(document);
        document = new ArrayList<>();
      }
    }
    if (!sentence.isEmpty()) {
      document.add(example(sentence, file.getFileName().toString()));
    }
    if (!document.isEmpty()) {
      documents.add(document);
    }
    return documents;
  }

  private static Example example(List<String[]> sentence, String file) {
    boolean partsHyphens = file.startsWith("gum") || file.startsWith("uner");
    StringBuilder text = new StringBuilder();
    int[] starts = new int[sentence.size()];
    int[] ends = new int[sentence.size()];
    boolean quoteOpen = false;
    String before = "";
    for (int i = 0; i < starts.length; i++) {
      String token = plain(sentence.get(i)[0]);
      boolean closingQuote = token.equals("\"") && quoteOpen;
      boolean glued =
          i == 0
              || closingQuote
              || gluesBefore(token)
              || gluesAfter(before)
              || (before.equals("\"") && quoteOpen)
              || (partsHyphens && hyphenated(sentence, i));
      if (token.equals("\"")) {
        quoteOpen = !quoteOpen;
      }
      if (!glued) {
        text.append(' ');
      }
      starts[i] = text.length();
      text.append(token);
      ends[i] = text.length();
      before = token;
    }
    TokenizedParagraph paragraph =
        TokenizedParagraph.of(new ArticleText.Paragraph(ArticleText.Kind.BODY, text.toString()));
    return new Example(paragraph, tags(sentence, starts, ends, paragraph.tokens()));
  }

  private static byte[] tags(
      List<String[]> sentence, int[] starts, int[] ends, List<Token> tokens) {
    byte[] tags = new byte[tokens.size()];
    for (int i = 0; i < starts.length; i++) {
      String tag = sentence.get(i)[1];
      if (!tag.startsWith("B-")) {
        continue;
      }
      int last = i;
      String inside = "I-" + tag.substring(2);
      while (last + 1 < starts.length && sentence.get(last + 1)[1].equals(inside)) {
        last++;
      }
      mark(tokens, starts[i], ends[last], KINDS.indexOf(tag.substring(2)), tags);
    }
    return tags;
  }

  /** Tags the tokens that cover a name; a token that also covers more is left outside. */
  private static void mark(List<Token> tokens, int start, int end, int kind, byte[] tags) {
    int first = -1;
    int last = -1;
    for (int t = 0; t < tokens.size(); t++) {
      Token token = tokens.get(t);
      boolean inside = token.start() >= start && token.end() <= end;
      boolean abbreviated = token.start() >= start && token.end() == end + 1 && token.start() < end;
      if (inside || abbreviated) {
        first = first < 0 ? t : first;
        last = t;
      } else if (token.start() < end && token.end() > start) {
        return;
      }
    }
    if (first < 0 || kind < 0) {
      return;
    }
    for (int t = first; t <= last; t++) {
      int position =
          first == last ? Tag.ONLY : t == first ? Tag.BEGIN : t == last ? Tag.LAST : Tag.INSIDE;
      tags[t] = (byte) Tag.of(kind, position);
    }
  }

  private static boolean hyphenated(List<String[]> sentence, int i) {
    String token = sentence.get(i)[0];
    String before = sentence.get(i - 1)[0];
    boolean hyphen =
        token.equals("-")
            && i + 1 < sentence.size()
            && word(before)
            && word(sentence.get(i + 1)[0]);
    boolean afterHyphen =
        before.equals("-") && i > 1 && word(token) && word(sentence.get(i - 2)[0]);
    return hyphen || afterHyphen;
  }

  private static boolean word(String token) {
    return Character.isLetterOrDigit(token.codePointAt(0));
  }

  private static boolean gluesBefore(String token) {
    return switch (token) {
      case ",",
          ".",
          ";",
          ":",
          "!",
          "?",
          ")",
          "]",
          "'s",
          "’s",
          "n't",
          "n’t",
          "'re",
          "'ve",
          "'ll",
          "'m",
          "'d",
          "’re",
          "’ve",
          "’ll",
          "’m",
          "’d",
          "%",
          "”",
          "'",
          "’",
          "''",
          "..." ->
          true;
      default -> false;
    };
  }

  private static boolean gluesAfter(String token) {
    return switch (token) {
      case "(", "[", "“", "$", "£", "€", "#", "@", "‘", "``" -> true;
      default -> false;
    };
  }

  private static String plain(String token) {
    return switch (token) {
      case "-LRB-" -> "(";
      case "-RRB-" -> ")";
      case "``", "''" -> "\"";
      case "" -> "?";
      default -> token;
    };
  }
}
