package dev.claimstream.app.verify;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What was read, by its key, in some 60 bytes a record whatever its size. Entries are numbered from
 * 0 in the order in which they came.
 */
final class DigestTable {

  static final int NONE = -1;

  private static final int FIRST_ENTRIES = 1 << 10;
  private static final int COUNT_BITS = 0xff;
  private static final int SEEN_SHIFT = 8;

  private int[] buckets = filled(2 * FIRST_ENTRIES);
  private long[] keys = new long[2 * FIRST_ENTRIES];
  private long[] contents = new long[2 * FIRST_ENTRIES];
  private long[] places = new long[FIRST_ENTRIES];

  /** Bits 0 to 7: how often it is expected; 8 to 15: how often it was seen; from 16 on: flags. */
  private int[] marks = new int[FIRST_ENTRIES];

  private int size;

  int size() {
    return size;
  }

  /** All entries, in the order in which they were added. */
  IntStream entries() {
    return IntStream.range(0, size);
  }

  /** The entry of a key, or {@link #NONE}. */
  int find(Digest key) {
    int at = bucketOf(key, buckets.length);
    while (buckets[at] != NONE) {
      if (isKey(buckets[at], key)) {
        return buckets[at];
      }
      at = (at + 1) & (buckets.length - 1);
    }
    return NONE;
  }

  /** Adds a key that is not there yet, expected once and not seen. */
  int add(Digest key, Digest content, long place) {
    if (size == places.length) {
      grow();
    }
    int entry = size++;
    keys[2 * entry] = key.high();
    keys[2 * entry + 1] = key.low();
    setContent(entry, content, place);
    marks[entry] = 1;
    insert(key, entry);
    return entry;
  }

  boolean hasContent(int entry, Digest content) {
    return contents[2 * entry] == content.high() && contents[2 * entry + 1] == content.low();
  }

  void setContent(int entry, Digest content, long place) {
    contents[2 * entry] = content.high();
    contents[2 * entry + 1] = content.low();
    places[entry] = place;
  }

  /** Where it stands, as {@link Place#packed}. */
  long place(int entry) {
    return places[entry];
  }

  int expected(int entry) {
    return marks[entry] & COUNT_BITS;
  }

  int seen(int entry) {
    return (marks[entry] >> SEEN_SHIFT) & COUNT_BITS;
  }

  /** It is expected once more. */
  void expectAgain(int entry) {
    if (expected(entry) < COUNT_BITS) {
      marks[entry]++;
    }
  }

  /** It was seen once more. */
  void see(int entry) {
    if (seen(entry) < COUNT_BITS) {
      marks[entry] += 1 << SEEN_SHIFT;
    }
  }

  boolean is(Flag flag, int entry) {
    return (marks[entry] & flag.bit) != 0;
  }

  void set(Flag flag, int entry, boolean on) {
    marks[entry] = on ? marks[entry] | flag.bit : marks[entry] & ~flag.bit;
  }

  /** What else is known of an entry. */
  enum Flag {
    /** It became a dead letter, so that it may be missing. */
    LETTER(1 << 16),
    /** It is so old that its counterpart may have been deleted. */
    OLD(1 << 17),
    /** A later record of the same key took its place. */
    REPLACED(1 << 18),
    /** It came several times with several contents, so that none can be expected. */
    AMBIGUOUS(1 << 19);

    private final int bit;

    Flag(int bit) {
      this.bit = bit;
    }
  }

  private boolean isKey(int entry, Digest key) {
    return keys[2 * entry] == key.high() && keys[2 * entry + 1] == key.low();
  }

  private void insert(Digest key, int entry) {
    int at = bucketOf(key, buckets.length);
    while (buckets[at] != NONE) {
      at = (at + 1) & (buckets.length - 1);
    }
    buckets[at] = entry;
  }

  private static int bucketOf(Digest key, int length) {
    return (int) key.low() & (length - 1);
  }

  private void grow() {
    int capacity = size + (size >> 1);
    keys = Arrays.copyOf(keys, 2 * capacity);
    contents = Arrays.copyOf(contents, 2 * capacity);
    places = Arrays.copyOf(places, capacity);
    marks = Arrays.copyOf(marks, capacity);
    if (buckets.length < 2 * capacity) {
      buckets = filled(Integer.highestOneBit(2 * capacity - 1) << 1);
      for (int entry = 0; entry < size; entry++) {
        insert(new Digest(keys[2 * entry], keys[2 * entry + 1]), entry);
      }
    }
  }

  private static int[] filled(int length) {
    int[] buckets = new int[length];
    Arrays.fill(buckets, NONE);
    return buckets;
  }
}
