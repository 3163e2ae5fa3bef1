package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The entities of an article that are not persons, by every form of their names. */
final class OtherNames {

  private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "de", "du", "&", "on");

  /** Bodies that a capital and the article may call by nothing but their kind: the Corps. */
  private static final Set<String> CALLED_BY_KIND =
      Set.of(
          "corps",
          "association",
          "institute",
          "foundation",
          "federation",
          "society",
          "agency",
          "council",
          "university",
          "ministry",
          "board",
          "trust",
          "commission",
          "committee",
          "department",
          "museum",
          "hospital",
          "authority",
          "union",
          "club");

  private static final int LONGEST_ACRONYM = 8;

  private final Lexicons lexicons;
  private final Map<String, Draft> drafts = new HashMap<>();

  /** Other forms of a name: acronyms, aliases, first words; to the key of the name itself. */
  private final Map<String, String> keys = new HashMap<>();

  /** The key of the only name that has a word for a body; empty when several have. */
  private final Map<String, String> byBody = new HashMap<>();

  OtherNames(Lexicons lexicons) {
    this.lexicons = lexicons;
  }

  /** Notes a name's shorter forms, so that a mention of them is known wherever it stands. */
  void read(EntityKind kind, String name, int length) {
    if (kind != EntityKind.ORGANIZATION || length < 2) {
      return;
    }
    String key = key(kind, name);
    String withoutThe = withoutThe(name);
    String[] words = withoutThe.split(" ", -1);
    StringBuilder all = new StringBuilder();
    StringBuilder capitals = new StringBuilder();
    for (String word : words) {
      if (!word.isEmpty() && all.length() <= LONGEST_ACRONYM) {
        all.append(word.charAt(0));
        if (!SMALL.contains(word)) {
          capitals.append(word.charAt(0));
        }
      }
    }
    if (capitals.length() > 1) {
      keys.putIfAbsent(prefix(kind) + Lexicons.key(capitals.toString()), key);
      keys.putIfAbsent(prefix(kind) + Lexicons.key(all.toString()), key);
    }
    for (String word : words) {
      String body = Lexicons.key(word);
      if (words.length > 1 && CALLED_BY_KIND.contains(body)) {
        byBody.merge(body, key, (one, other) -> one.equals(other) ? one : "");
      }
    }
    String first = Lexicons.key(words[0]);
    int flags = lexicons.flags(first);
    int general =
        Flag.ORGANIZATION_END
            | Flag.DEMONYM
            | Flag.GROUP
            | Flag.ANY_PLACE
            | Flag.COMMON
            | Flag.ORGANIZATION_OF;
    if (words.length > 1 && (flags & general) == 0) {
      keys.putIfAbsent(prefix(kind) + first, key);
    }
  }

  /** Lets a name be another name of the entity that bears the first. */
  void alias(EntityKind kind, String name, String alias) {
    String key = key(kind, name);
    String aliasKey = key(kind, alias);
    if (!key.equals(aliasKey)) {
      keys.put(aliasKey, key);
    }
  }

  Draft of(Chunk chunk, String text) {
    String key = valueKey(chunk, text);
    String known = keys.get(key);
    if (known == null && chunk.kind() == EntityKind.ORGANIZATION) {
      String body = byBody.getOrDefault(Lexicons.key(withoutThe(text)), "");
      key = body.isEmpty() ? key : body;
    }
    for (int i = 0; known != null && i < 3; i++) {
      key = known;
      known = keys.get(key);
    }
    Draft draft = drafts.computeIfAbsent(key, k -> new Draft(chunk.kind()));
    Optional<String> country =
        chunk.kind() == EntityKind.LOCATION
            ? lexicons.countryCode(Lexicons.key(withoutThe(text)))
            : Optional.empty();
    boolean part = country.isPresent() && isPartOfCountry(text);
    draft.name(country.isPresent() && !part ? lexicons.countryName(country.get()) : text);
    return draft;
  }

  private String valueKey(Chunk chunk, String text) {
    return switch (chunk.kind()) {
      case DATE, TIME, MONEY, PERCENT, QUANTITY, NUMBER ->
          prefix(chunk.kind()) + chunk.normalized().orElse(Lexicons.key(text));
      default -> key(chunk.kind(), text);
    };
  }

  private String key(EntityKind kind, String name) {
    String key = Lexicons.key(withoutThe(name));
    if (kind == EntityKind.LOCATION && !isPartOfCountry(name)) {
      Optional<String> code = lexicons.countryCode(key);
      if (code.isPresent()) {
        return prefix(kind) + code.get();
      }
    }
    if (kind == EntityKind.ORGANIZATION) {
      Optional<String> longForm = lexicons.longForm(name);
      if (longForm.isPresent()) {
        return prefix(kind) + Lexicons.key(longForm.get());
      }
      int space = key.lastIndexOf(' ');
      boolean suffixed =
          space > 0
              && (lexicons.flags(key.substring(space + 1).replace(".", ""))
                      & Flag.ORGANIZATION_SUFFIX)
                  != 0;
      return prefix(kind) + (suffixed ? key.substring(0, space) : key);
    }
    if (kind == EntityKind.GROUP && key.endsWith("s")) {
      String singular = key.substring(0, key.length() - 1);
      boolean known = (lexicons.flags(singular) & (Flag.DEMONYM | Flag.GROUP)) != 0;
      return prefix(kind) + (known ? singular : key);
    }
    return prefix(kind) + key;
  }

  /** England is no other name of the United Kingdom, though it has its code. */
  private static boolean isPartOfCountry(String name) {
    return switch (withoutThe(name)) {
      case "England", "Scotland", "Wales", "Northern Ireland" -> true;
      default -> false;
    };
  }

  private static String withoutThe(String name) {
    boolean the = name.length() > 4 && name.substring(0, 4).toLowerCase(Locale.ROOT).equals("the ");
    return the ? name.substring(4) : name;
  }

  private static String prefix(EntityKind kind) {
    return kind.name() + ':';
  }
}
