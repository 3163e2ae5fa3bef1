package dev.claimstream.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands above the text of an article, between two lines of three hyphens:
 *
 * <pre>
 * ---
 * id: 2022-04-01-refuse
 * title: Refuse to fight
 * authors: Kari Nordmann; Ola Nordmann
 * published: 2022-04-01
 * ---
 * </pre>
 *
 * <p>One key a line, each at most once; blank lines and lines that begin with # are passed over.
 *
 * @param fields all keys but the authors
 * @param length of the front matter in the text, in UTF-16 units; 0 when there is none
 * @param lines of the front matter
 */
record FrontMatter(Map<String, String> fields, List<String> authors, int length, int lines) {

  private static final String FENCE = "---";
  private static final String AUTHORS = "authors";
  private static final Set<String> KEYS =
      Set.of("id", "source", "url", "title", AUTHORS, "language", "published");

  static FrontMatter of(String text) throws Unusable {
    int end = lineEnd(text, 0);
    if (!text.substring(0, end).stripTrailing().equals(FENCE)) {
      return new FrontMatter(Map.of(), List.of(), 0, 0);
    }
    var fields = new HashMap<String, String>();
    for (int line = 2; end < text.length(); line++) {
      int start = end;
      end = lineEnd(text, start);
      String content = text.substring(start, end).strip();
      if (content.equals(FENCE)) {
        String authors = Optional.ofNullable(fields.remove(AUTHORS)).orElse("");
        return new FrontMatter(Map.copyOf(fields), names(authors), end, line);
      }
      if (!content.isEmpty() && !content.startsWith("#")) {
        addField(fields, content, line);
      }
    }
    throw new Unusable(1, "front matter without an end: expected a second line of " + FENCE);
  }

  private static void addField(Map<String, String> fields, String content, int line)
      throws Unusable {
    int colon = content.indexOf(':');
    if (colon < 0) {
      throw new Unusable(line, "front matter: expected 'key: value'");
    }
    String key = content.substring(0, colon).strip();
    if (!KEYS.contains(key)) {
      throw new Unusable(
          line,
          "front matter: unknown key '"
              + key
              + "'; known are "
              + String.join(", ", KEYS.stream().sorted().toList()));
    }
    if (fields.put(key, unquoted(content.substring(colon + 1).strip())) != null) {
      throw new Unusable(line, "front matter: key '" + key + "' for the second time");
    }
  }

  /** Names are separated by semicolons, or by commas when there is no semicolon. */
  private static List<String> names(String authors) {
    return new ArrayList<>(Arrays.asList(authors.split(authors.contains(";") ? ";" : ",")));
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() >= 2
            && "\"'".indexOf(value.charAt(0)) >= 0
            && value.charAt(0) == value.charAt(value.length() - 1);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /** Where the line that begins at a place ends, its line break included. */
  private static int lineEnd(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        return i + 1;
      }
      if (text.charAt(i) == '\r') {
        return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
      }
    }
    return text.length();
  }
}
