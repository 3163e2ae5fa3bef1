package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.text.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which nouns for persons can mean the same one: "the officer" and "Constable". */
final class PeopleKinds {

  private static final Map<String, Set<String>> MEMBERS = read();

  private PeopleKinds() {}

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> members = new HashMap<>();
    for (Resource.Line line : Resource.lines(PeopleKinds.class, "kinds-of-people.txt")) {
      String[] sides = line.text().split(" : ");
      if (sides.length != 2 || members.containsKey(sides[0])) {
        throw line.malformed("not a new 'noun : nouns'");
      }
      members.put(sides[0], Set.of(sides[1].split(" ")));
    }
    return Map.copyOf(members);
  }

  /** Whether somebody called by the one noun may be called by the other too. */
  static boolean agree(String one, String other) {
    return one.equals(other) || holds(one, other) || holds(other, one);
  }

  private static boolean holds(String general, String noun) {
    return MEMBERS.getOrDefault(general, Set.of()).contains(noun);
  }

  /** The noun without what only says when, or of how many: ex-wife, co-author, mum-of-three. */
  static String stem(String noun) {
    int of = noun.indexOf("-of-");
    if (of > 0) {
      return noun.substring(0, of);
    }
    for (String prefix : List.of("ex-", "co-", "vice-", "then-")) {
      if (noun.startsWith(prefix)) {
        return noun.substring(prefix.length());
      }
    }
    return noun;
  }
}
