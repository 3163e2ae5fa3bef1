package dev.claimstream.tagger.claim;

/** A way in which a cue verb reports; the letters are those of {@code cues.txt}. */
enum Frame {
  QUOTATION('q'),
  QUOTATION_BEFORE('r'),
  THAT('t'),
  BARE('b'),
  AFTER('p'),
  QUESTION_WORD('w'),
  INFINITIVE('i'),
  GERUND('g'),
  ADDRESSEE_FIRST('o'),
  HEARSAY('h'),
  ACCUSATION('a'),
  NAMING('n'),
  OBJECT_INFINITIVE('x'),
  TOPIC('d'),
  SHORT_TOPIC('e'),
  INTENTION('j'),
  JUDGEMENT('c'),
  PASSIVE('v'),
  SEEMING('s');

  private final char letter;

  Frame(char letter) {
    this.letter = letter;
  }

  static Frame of(char letter) {
    for (Frame frame : values()) {
      if (frame.letter == letter) {
        return frame;
      }
    }
    throw new IllegalArgumentException("no frame has the letter '" + letter + "'");
  }
}
