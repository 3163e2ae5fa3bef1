package dev.claimstream.ingest;

import java.util.Locale;

/** How articles are written down. */
public enum Format {
  /** By the file's extension; failing that, NDJSON when the content begins with a brace. */
  AUTO,
  /** One article a file: front matter if there is any, then the text. */
  TEXT,
  /** One JSON object a line. */
  NDJSON;

  /** What a file's name tells, AUTO when it tells nothing. */
  static Format ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".ndjson") || lower.endsWith(".jsonl")) {
      return NDJSON;
    }
    if (lower.endsWith(".txt") || lower.endsWith(".text") || lower.endsWith(".md")) {
      return TEXT;
    }
    return AUTO;
  }
}
