package dev.claimstream.tagger.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each line: a text, and its tokens. */
class TokenizerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\0',
      textBlock =
          """
          He left.                    → He left .
          Wait, what?!                → Wait , what ? !
          (So they say)               → ( So they say )
          Well... no                  → Well ... no
          Well… no                    → Well … no
          The end—or not              → The end — or not
          Yes -- no                   → Yes -- no
          “Yes,” he said              → “ Yes , ” he said
          «Yes»                       → « Yes »
          ``Yes''                     → `` Yes ''
          """)
  void marksAreTokensAndRunsOfDotsOrHyphensAreOne(String text, String tokens) {
    assertThat(joined(text)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\0',
      textBlock =
          """
          Mr. Lee met Dr. Ray.        → Mr. Lee met Dr. Ray .
          Lt. Gen. J. R. Lee          → Lt. Gen. J. R. Lee
          in the U.S. and at 9 a.m.   → in the U.S. and at 9 a.m.
          the U.S.-led talks          → the U.S.-led talks
          Acme Inc. fell              → Acme Inc. fell
          He said no. She said go.    → He said no . She said go .
          No. 5 won                   → No. 5 won
          the first mass. Then        → the first mass . Then
          e.g. this                   → e.g. this
          Ada Holt (R-N.C.) said      → Ada Holt ( R-N.C. ) said
          Ada Holt (D-Fla.) said      → Ada Holt ( D-Fla. ) said
          Carl Boone Jr. lost         → Carl Boone Jr. lost
          """)
  void anAbbreviationKeepsItsStop(String text, String tokens) {
    assertThat(joined(text)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\0',
      textBlock =
          """
          It's hers                   → It 's hers
          we’re, they’ve, I'd         → we ’re , they ’ve , I 'd
          Tom's mill                  → Tom 's mill
          the farmers' union          → the farmers ' union
          don't and can’t             → don't and can’t
          O'Dowd's boat               → O'Dowd 's boat
          'Tis done                   → ' Tis done
          rock'n'roll                 → rock'n'roll
          """)
  void aContractionIsATokenAndAnyOtherApostrophePartOfTheWord(String text, String tokens) {
    assertThat(joined(text)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\0',
      textBlock =
          """
          a well-known fact           → a well-known fact
          Anne-Marie                  → Anne-Marie
          the 43-year-old             → the 43-year-old
          pre- and post-war           → pre - and post-war
          - Yes                       → - Yes
          AT&T rose                   → AT&T rose
          """)
  void aHyphenInsideAWordBelongsToIt(String text, String tokens) {
    assertThat(joined(text)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\0',
      textBlock =
          """
          1,250,000 people            → 1,250,000 people
          3.5 per cent                → 3.5 per cent
          £2.4m or $80,000            → £ 2.4m or $ 80,000
          at 14:05.                   → at 14:05 .
          9-4                         → 9-4
          45%                         → 45 %
          in 2019, 2020               → in 2019 , 2020
          the 1990s                   → the 1990s
          """)
  void aNumberKeepsItsSeparators(String text, String tokens) {
    assertThat(joined(text)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\0',
      textBlock =
          """
          See https://x.example/a?b=1. → See https://x.example/a?b=1 .
          (http://x.example)          → ( http://x.example )
          by @kari_berg, too          → by @kari_berg , too
          #budget2024 now             → #budget2024 now
          a @ b                       → a @ b
          """)
  void anAddressOrAHandleIsOneToken(String text, String tokens) {
    assertThat(joined(text)).isEqualTo(tokens);
  }

  @Test
  void aSymbolOutsideTheBasicPlaneIsOneToken() {
    assertThat(Tokenizer.tokenize("No 😀!"))
        .extracting(Token::text)
        .containsExactly("No", "😀", "!");
  }

  @Test
  void halfASurrogatePairIsATokenOfItsOwn() {
    assertThat(Tokenizer.tokenize("a\uD83D b\uDE00c"))
        .extracting(Token::text)
        .containsExactly("a", "\uD83D", "b", "\uDE00", "c");
  }

  @Test
  void aCombiningMarkBelongsToItsLetter() {
    assertThat(Tokenizer.tokenize("cafe\u0301 noir"))
        .extracting(Token::text)
        .containsExactly("cafe\u0301", "noir");
  }

  @Test
  void spacesOfEveryKindAndControlCharactersPartTokens() {
    assertThat(Tokenizer.tokenize("a\u00A0b\u2009c\u200Bd\uFEFFe\tf\u0000g\r\nh"))
        .extracting(Token::text)
        .containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
    assertThat(Tokenizer.tokenize(" \n\t")).isEmpty();
    assertThat(Tokenizer.tokenize("")).isEmpty();
  }

  @Test
  void aTokenKnowsWhereItStands() {
    List<Token> tokens = Tokenizer.tokenize("Tom’s mill.");

    assertThat(tokens).extracting(Token::start).containsExactly(0, 3, 6, 10);
    assertThat(tokens).extracting(Token::end).containsExactly(3, 5, 10, 11);
    assertThat(tokens.get(1).lower()).as("with a straight apostrophe").isEqualTo("'s");
    assertThat(tokens.get(1).touches(tokens.get(0))).isTrue();
    assertThat(tokens.get(2).touches(tokens.get(1))).isFalse();
  }

  private static String joined(String text) {
    return Tokenizer.tokenize(text).stream().map(Token::text).collect(Collectors.joining(" "));
  }
}
