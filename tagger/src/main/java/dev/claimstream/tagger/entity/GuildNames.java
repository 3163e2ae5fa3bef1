package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Joins what a body is called after its members, in the plural and with an apostrophe that the
 * model takes for the name's end: the Skippers' Association, Northam Magistrates' Court; or after
 * who holds it: the Pine County Sheriff's Office.
 */
final class GuildNames {

  private static final int LONGEST = 6;

  /** So many words of a place stand before who holds an office there. */
  private static final int PLACE = 3;

  private static final Set<String> HOLDERS =
      Set.of("sheriff", "attorney", "governor", "mayor", "prosecutor", "coroner", "marshal");

  private GuildNames() {}

  static List<Chunk> apply(Words words, List<Chunk> names) {
    List<Chunk> guilds = new ArrayList<>();
    int next = 0;
    for (int at = 0; at < words.size(); at++) {
      int limit = limit(words, at);
      if (limit > 0) {
        while (next < names.size() && names.get(next).first() <= at) {
          next++;
        }
        // with what the model has joined to the body: the Porters' Union of Trone
        while (next < names.size() && names.get(next).first() < limit) {
          limit = Math.max(limit, names.get(next++).limit());
        }
        guilds.add(Chunk.of(at, limit, EntityKind.ORGANIZATION));
        at = limit - 1;
      }
    }
    return guilds.isEmpty() ? names : Merger.merge(words.size(), List.of(guilds, names));
  }

  /** Index behind a name that begins with its members at a token; 0 when none does. */
  private static int limit(Words words, int at) {
    int office = office(words, at);
    if (office > 0) {
      return office;
    }
    int member = at;
    while (member - at < PLACE && words.isCapitalized(member) && !isPlural(words, member)) {
      member++; // "[Northam] Magistrates' Court"
    }
    int mark = member + 1;
    boolean members =
        words.isCapitalized(member)
            && !words.is(at, "the")
            && (words.is(at - 1, "the") || !words.isCapitalized(at - 1))
            && isPlural(words, member)
            && words.isCapitalized(mark + 1);
    if (!members) {
      return 0;
    }
    int limit = mark + 1;
    while (limit - at < LONGEST && words.isCapitalized(limit)) {
      limit++;
    }
    boolean body = words.has(limit - 1, Flag.ORGANIZATION_END) || words.is(limit - 1, "court");
    return body ? limit : 0;
  }

  /** Index behind "Pine County Sheriff's Office"; 0 when it does not begin at a token. */
  private static int office(Words words, int at) {
    int holder = at;
    while (holder - at <= PLACE
        && words.isCapitalized(holder)
        && !HOLDERS.contains(words.token(holder).lower())) {
      holder++;
    }
    boolean named =
        words.isCapitalized(holder)
            && HOLDERS.contains(words.token(holder).lower())
            && (words.is(holder + 1, "'s") || words.is(holder + 1, "\u2019s"))
            && words.isCapitalized(holder + 2)
            && (words.is(holder + 2, "office")
                || words.is(holder + 2, "department")
                || words.is(holder + 2, "court"));
    return named && !words.isCapitalized(at - 1) ? holder + 3 : 0;
  }

  private static boolean isPlural(Words words, int at) {
    String mark = at + 1 < words.size() ? words.token(at + 1).text() : "";
    String member = words.token(at).lower();
    boolean open = mark.equals("'") || mark.equals("\u2019");
    boolean closed = mark.equals("'s") || mark.equals("\u2019s");
    return (open && member.endsWith("s") && words.token(at).end() == words.token(at + 1).start())
        || (closed
            && (member.endsWith("men") || member.endsWith("people") || member.equals("children")));
  }
}
