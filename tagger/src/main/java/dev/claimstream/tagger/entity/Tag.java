package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;

/**
 * What a token is to a name: outside of one, or its beginning, inside, last or only token, for each
 * of three kinds. Numbered 0 to 12: {@code 1 + 4 * kind + position}.
 */
final class Tag {

  static final int COUNT = 13;
  static final int OUTSIDE = 0;
  static final int BEGIN = 0;
  static final int INSIDE = 1;
  static final int LAST = 2;
  static final int ONLY = 3;

  private static final EntityKind[] KINDS = {
    EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.LOCATION
  };

  private Tag() {}

  static int of(int kind, int position) {
    return 1 + 4 * kind + position;
  }

  /** 0 to 2, or -1 for a token outside of names. */
  static int kind(int tag) {
    return (tag + 3) / 4 - 1;
  }

  static int position(int tag) {
    return (tag - 1) & 3;
  }

  static EntityKind entityKind(int kind) {
    return KINDS[kind];
  }

  /** Whether a tag may follow another. */
  static boolean follows(int before, int after) {
    boolean open = before != OUTSIDE && (position(before) == BEGIN || position(before) == INSIDE);
    boolean goesOn = after != OUTSIDE && (position(after) == INSIDE || position(after) == LAST);
    return open ? goesOn && kind(before) == kind(after) : !goesOn;
  }
}
