package dev.claimstream.tagger.speaker;

/** A place in the article: a paragraph and a UTF-16 offset in it. */
record Place(int paragraph, int offset) implements Comparable<Place> {

  @Override
  public int compareTo(Place other) {
    return paragraph != other.paragraph
        ? Integer.compare(paragraph, other.paragraph)
        : Integer.compare(offset, other.offset);
  }
}
