package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.claim.Passage;
import dev.claimstream.tagger.text.Pos;
import dev.claimstream.tagger.text.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What somebody does tells what they may be called: who "kept goal" is "the goalkeeper". */
final class Deeds {

  /** The words of a deed and the nouns it gives. */
  private record Deed(List<String> words, Set<String> nouns) {}

  /** By the deed's first word. */
  private static final Map<String, List<Deed>> DEEDS = read();

  private Deeds() {}

  private static Map<String, List<Deed>> read() {
    Map<String, List<Deed>> deeds = new HashMap<>();
    for (Resource.Line line : Resource.lines(Deeds.class, "deeds.txt")) {
      String[] sides = line.text().split(" : ");
      if (sides.length != 2) {
        throw line.malformed("not 'nouns : deeds'");
      }
      Set<String> nouns = Set.of(sides[0].split(" "));
      for (String deed : sides[1].split(", ")) {
        List<String> words = List.of(deed.split(" "));
        deeds.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(new Deed(words, nouns));
      }
    }
    return deeds;
  }

  /** The nouns that the words from a token on, behind a name, give. */
  static Set<String> behind(Passage p, int at) {
    int verb = at;
    while (p.pos(verb) == Pos.BE || p.pos(verb) == Pos.HAVE || p.pos(verb) == Pos.ADVERB) {
      verb++;
    }
    Set<String> nouns = new HashSet<>();
    take(p, at, nouns);
    if (verb > at) {
      take(p, verb, nouns);
    }
    return nouns;
  }

  /** The nouns that a name as an agent gives: "founded by X". */
  static Set<String> before(Passage p, int name) {
    Set<String> nouns = new HashSet<>();
    if (p.lower(name - 1).equals("by")) {
      take(p, name - 2, nouns);
    }
    return nouns;
  }

  private static void take(Passage p, int at, Set<String> nouns) {
    for (Deed deed : DEEDS.getOrDefault(p.lower(at), List.of())) {
      boolean same = true;
      for (int i = 1; i < deed.words().size(); i++) {
        same &= p.lower(at + i).equals(deed.words().get(i));
      }
      if (same) {
        nouns.addAll(deed.nouns());
      }
    }
  }
}
