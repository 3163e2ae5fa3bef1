package dev.claimstream.tagger.text;

import java.util.HashMap;
import java.util.Map;

/** What the words can be: verbs with their forms, nouns, adjectives, and the closed classes. */
public final class Lexicon {

  private static final Lexicon ENGLISH = new Lexicon();

  static final int BASE = 1;
  static final int THIRD = 2;
  static final int PAST = 4;
  static final int PARTICIPLE = 8;
  static final int GERUND = 16;
  static final int NOUN = 32;
  static final int ADJECTIVE = 64;

  /** What one word can be: a set of the bits above, and the verb it is a form of. */
  static final class Entry {
    int readings;
    String lemma = "";

    boolean is(int reading) {
      return (readings & reading) != 0;
    }

    boolean isVerb() {
      return is(BASE | THIRD | PAST | PARTICIPLE | GERUND);
    }
  }

  private static final Entry NOTHING = new Entry();

  private final Map<String, Entry> open = new HashMap<>(32_768);
  private final Map<String, Pos> closed = new HashMap<>();

  private Lexicon() {
    for (Resource.Line line : Resource.lines(Lexicon.class, "verbs.txt")) {
      String[] f = line.words();
      if (f.length != 1 && f.length != 5) {
        throw line.malformed("a verb has one form or five");
      }
      String[] forms = f.length == 5 ? f : Conjugation.regular(f[0]);
      verb(forms[0], forms[0], BASE);
      verb(forms[1], forms[0], THIRD);
      verb(forms[2], forms[0], PAST);
      verb(forms[3], forms[0], PARTICIPLE);
      verb(forms[4], forms[0], GERUND);
    }
    for (Resource.Line line : Resource.lines(Lexicon.class, "nouns.txt")) {
      entry(line.text()).readings |= NOUN;
      entry(Conjugation.plural(line.text())).readings |= NOUN;
    }
    for (Resource.Line line : Resource.lines(Lexicon.class, "adjectives.txt")) {
      entry(line.text()).readings |= ADJECTIVE;
    }
    for (Resource.Line line : Resource.lines(Lexicon.class, "closed-classes.txt")) {
      String[] f = line.words();
      Pos pos;
      try {
        pos = Pos.valueOf(f[0]);
      } catch (IllegalArgumentException e) {
        throw line.malformed("not a part of speech");
      }
      for (int i = 1; i < f.length; i++) {
        closed.put(f[i], pos);
      }
    }
  }

  /** The lexicon of English, loaded once. */
  public static Lexicon english() {
    return ENGLISH;
  }

  private Entry entry(String word) {
    return open.computeIfAbsent(word, w -> new Entry());
  }

  private void verb(String form, String lemma, int reading) {
    Entry entry = entry(form);
    entry.readings |= reading;
    if (entry.lemma.isEmpty() || reading == BASE) {
      entry.lemma = lemma;
    }
  }

  Entry lookUp(String lower) {
    return open.getOrDefault(lower, NOTHING);
  }

  /** The part of speech of a closed-class word; {@code MARK} when it is none. */
  Pos closedClass(String lower) {
    return closed.getOrDefault(lower, Pos.MARK);
  }

  /** Base form of a verb's form; the word itself when it is no verb. */
  public String lemma(String lower) {
    String lemma = lookUp(lower).lemma;
    return lemma.isEmpty() ? lower : lemma;
  }

  /** Whether the word is known as a common noun, singular or plural. */
  public boolean isNoun(String lower) {
    return lookUp(lower).is(NOUN);
  }
}
