package dev.claimstream.app.verify;

import java.util.Locale;

/**
 * One difference.
 *
 * @param kind of which sort
 * @param place where
 * @param expected what should be there
 * @param found what is there instead; never words of an article
 */
public record Finding(Kind kind, Place place, String expected, String found) {

  /** The sorts of differences. */
  public enum Kind {
    /** Something is not there that has to be. */
    MISSING,
    /** Something is there more often than it has to be. */
    DOUBLED,
    /** Something is there with another content than it has to have. */
    DIFFERENT,
    /** Something is there that nothing stands for. */
    FOREIGN,
    /** A record can't be read, and no dead letter tells of it. */
    UNREADABLE,
    /** A span does not fit its text. */
    SPAN,
    /** Records are in another order. */
    ORDER,
    /** A manifest is not what was published under its name, or of another topic. */
    MANIFEST,
    /** No manifest covers a stretch. */
    GAP,
    /** Two manifests cover a stretch. */
    OVERLAP,
    /** A data file has another size or checksum than its manifest says. */
    CHECKSUM,
    /** A manifest's count or summary is not that of the records. */
    SUMMARY,
    /** Records are in no file yet. */
    UNPUBLISHED;

    /** As a label. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
