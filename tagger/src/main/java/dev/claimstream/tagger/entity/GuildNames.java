package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins what a body is called after its members, in the plural and with an apostrophe that the
 * model takes for the name's end: the Skippers' Association, the Women's Institute.
 */
final class GuildNames {

  private static final int LONGEST = 6;

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
    int mark = at + 1;
    boolean members =
        words.isCapitalized(at)
            && (words.is(at - 1, "the") || !words.isCapitalized(at - 1))
            && isPlural(words, at)
            && words.isCapitalized(mark + 1);
    if (!members) {
      return 0;
    }
    int limit = mark + 1;
    while (limit - at < LONGEST && words.isCapitalized(limit)) {
      limit++;
    }
    boolean body = words.has(limit - 1, Flag.ORGANIZATION_END);
    return body ? limit : 0;
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
