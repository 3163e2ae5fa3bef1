package dev.claimstream.app.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.app.verify.DigestTable.Flag;
import org.junit.jupiter.api.Test;

class DigestTableTest {

  private static final int MANY = 10_000;

  @Test
  void findsWhatWasAddedHoweverManyThatAre() {
    var table = new DigestTable();
    for (int i = 0; i < MANY; i++) {
      assertThat(table.add(Digest.of("key " + i), Digest.of("content " + i), i)).isEqualTo(i);
    }

    assertThat(table.size()).isEqualTo(MANY);
    for (int i = 0; i < MANY; i++) {
      int entry = table.find(Digest.of("key " + i));
      assertThat(entry).isEqualTo(i);
      assertThat(table.place(entry)).isEqualTo(i);
      assertThat(table.hasContent(entry, Digest.of("content " + i))).isTrue();
      assertThat(table.hasContent(entry, Digest.of("content " + (i + 1)))).isFalse();
    }
    assertThat(table.find(Digest.of("key " + MANY))).isEqualTo(DigestTable.NONE);
  }

  @Test
  void keepsKeysApartThatDifferInOneHalfOnly() {
    var table = new DigestTable();
    int one = table.add(new Digest(1, 7), Digest.of(""), 0);
    int two = table.add(new Digest(2, 7), Digest.of(""), 0);

    assertThat(table.find(new Digest(1, 7))).isEqualTo(one);
    assertThat(table.find(new Digest(2, 7))).isEqualTo(two);
    assertThat(table.find(new Digest(1, 8))).isEqualTo(DigestTable.NONE);
  }

  @Test
  void countsUpToItsLimitWithoutSpillingIntoWhatElseItKnows() {
    var table = new DigestTable();
    int entry = table.add(Digest.of("key"), Digest.of(""), 0);
    table.set(Flag.OLD, entry, true);
    for (int i = 0; i < 1_000; i++) {
      table.see(entry);
      table.expectAgain(entry);
    }

    assertThat(table.seen(entry)).isEqualTo(255);
    assertThat(table.expected(entry)).isEqualTo(255);
    assertThat(table.is(Flag.OLD, entry)).isTrue();
    assertThat(table.is(Flag.LETTER, entry)).isFalse();
    table.set(Flag.OLD, entry, false);
    assertThat(table.is(Flag.OLD, entry)).isFalse();
  }

  @Test
  void textsThatJoinToTheSameHaveOtherDigests() {
    assertThat(Digest.of("ab", "c"))
        .isNotEqualTo(Digest.of("a", "bc"))
        .isNotEqualTo(Digest.of("abc"));
    assertThat(Digest.of("ab", "c")).isEqualTo(Digest.of("ab", "c"));
  }

  @Test
  void aPlaceIsTheSameAfterItWasPacked() {
    var place = new Place.InTopic("t", 4_711, (1L << 48) - 1);

    assertThat(Place.InTopic.unpacked("t", place.packed())).isEqualTo(place);
  }
}
