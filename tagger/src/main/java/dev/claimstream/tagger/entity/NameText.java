package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.text.Sentence;
import dev.claimstream.tagger.text.Token;
import java.util.Set;

/** A paragraph as the name model sees it: which tokens may belong to names, and their looks. */
final class NameText {

  /** Words and marks in small letters that stand inside names. */
  private static final Set<String> INNER =
      Set.of(
          "of", "the", "and", "for", "de", "del", "della", "di", "da", "do", "dos", "das", "la",
          "le", "les", "du", "des", "van", "von", "der", "den", "ter", "bin", "bint", "ibn", "al",
          "el", "y", "e", "&", "on", "in", "to", "at", "with", "und", "og", "och", "i", "'s", "-",
          "–", "/", "without");

  private static final int MOST_INNER = 3;

  final Words words;

  /** Hash of each token's shape: Xx, X.X., dd-x. */
  final int[] shapes;

  /** Packed word clusters, 0 for a word without. */
  final int[] clusters;

  /** Kinds of known phrases that a token stands in, with its place in them. */
  final int[] phrases;

  /** Whether a token may belong to a name; all others are outside of names. */
  final boolean[] candidate;

  /** Index of the sentence's first word for each token's sentence; marks sentence beginnings. */
  final boolean[] first;

  /** Whether a token's sentence is written in capitals, or in capitals at each word. */
  final boolean[] shouting;

  NameText(Words words, IntTable clusterTable) {
    this.words = words;
    int n = words.size();
    shapes = new int[n];
    clusters = new int[n];
    phrases = new int[n];
    candidate = new boolean[n];
    first = new boolean[n];
    shouting = new boolean[n];
    for (int i = 0; i < n; i++) {
      shapes[i] = shape(words.token(i).text());
      clusters[i] = clusterTable.get(words.hashes[i]);
    }
    for (Sentence sentence : words.sentences()) {
      sentence(sentence);
    }
    candidates();
    phrases();
  }

  private void sentence(Sentence sentence) {
    int small = 0;
    int capital = 0;
    boolean begun = false;
    for (int i = sentence.first(); i < sentence.limit(); i++) {
      Token token = words.token(i);
      if (token.isWord()) {
        first[i] = !begun;
        begun = true;
        if (token.isCapitalized()) {
          capital++;
        } else if (token.text().length() > 3 && !token.isNumber()) {
          small++;
        }
      }
    }
    if (capital > 2 && small * 4 <= capital) {
      for (int i = sentence.first(); i < sentence.limit(); i++) {
        shouting[i] = true;
      }
    }
  }

  private void candidates() {
    int n = words.size();
    for (int i = 0; i < n; i++) {
      candidate[i] = hasCapital(words.token(i).text());
    }
    int last = -1;
    for (int i = 0; i < n; i++) {
      if (candidate[i]) {
        if (last >= 0 && last < i - 1) {
          for (int k = last + 1; k < i; k++) {
            candidate[k] = true;
          }
        }
        last = i;
      } else {
        Token token = words.token(i);
        boolean inner =
            INNER.contains(token.lower()) || (token.isNumber() && token.text().length() < 6);
        if (!inner || (last >= 0 && i - last > MOST_INNER)) {
          last = -1;
        }
      }
    }
    for (int i = 0; i < n; i++) {
      if (!candidate[i] && (numberAtName(i) || (i > 0 && candidate[i - 1] && words.is(i, "'s")))) {
        candidate[i] = true;
      }
    }
  }

  /** 3 in "Channel 3", 20th in "20th Century Fox". */
  private boolean numberAtName(int at) {
    Token token = words.token(at);
    return token.isNumber()
        && token.text().length() < 6
        && ((at > 0 && hasCapital(words.token(at - 1).text()))
            || (at + 1 < words.size() && hasCapital(words.token(at + 1).text())));
  }

  private void phrases() {
    int at = 0;
    while (at < words.size()) {
      int limit = candidate[at] && words.has(at, Flag.PHRASE_START) ? phraseAt(at) : at + 1;
      at = Math.max(limit, at + 1);
    }
  }

  private int phraseAt(int at) {
    int longest = Math.min(words.size(), at + Lexicons.LONGEST_PHRASE);
    int hash = words.hashes[at];
    int best = at;
    int bestFlags = 0;
    for (int i = at + 1; i < longest; i++) {
      hash = Hash.phrase(hash, words.hashes[i]);
      int flags = words.lexicons.phraseFlags(hash);
      if (flags != 0) {
        best = i + 1;
        bestFlags = flags;
      }
    }
    for (int i = at; i < best; i++) {
      int place = i == at ? 1 : i == best - 1 ? 3 : 2;
      phrases[i] = bestFlags * 4 + place;
    }
    return best;
  }

  private static boolean hasCapital(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c)) {
        return true;
      }
    }
    return false;
  }

  /** Like characters in a row count once: X capital, x small, d digit, others themselves. */
  private static int shape(String text) {
    int hash = 0;
    int before = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int kind =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
      run = kind == before ? run + 1 : 1;
      if (run <= 2) {
        hash = hash * 31 + kind;
      }
      before = kind;
    }
    return Hash.mix(hash);
  }
}
