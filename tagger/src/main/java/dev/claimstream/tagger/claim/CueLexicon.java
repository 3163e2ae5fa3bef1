package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.Stance;
import dev.claimstream.tagger.text.Resource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cue verbs, from {@code cues.txt}. */
final class CueLexicon {

  /** By the verb's base form: entries with a particle first, then the plain one. */
  private final Map<String, List<CueEntry>> byVerb = new HashMap<>();

  private CueLexicon() {}

  static CueLexicon load() {
    CueLexicon lexicon = new CueLexicon();
    for (Resource.Line line : Resource.lines(CueLexicon.class, "cues.txt")) {
      lexicon.add(line);
    }
    return lexicon;
  }

  private void add(Resource.Line line) {
    String[] f = line.words();
    if (f.length < 2 || f.length > 3) {
      throw line.malformed("a cue has a lemma, frames and perhaps a stance");
    }
    EnumSet<Frame> frames = EnumSet.noneOf(Frame.class);
    Stance stance;
    try {
      f[1].chars().forEach(c -> frames.add(Frame.of((char) c)));
      stance = f.length == 3 ? Stance.valueOf(f[2]) : Stance.NEUTRAL;
    } catch (IllegalArgumentException e) {
      throw line.malformed("not frames and a stance (" + e + ")");
    }
    int hyphen = f[0].indexOf('-');
    String verb = hyphen < 0 ? f[0] : f[0].substring(0, hyphen);
    String particle = hyphen < 0 ? "" : f[0].substring(hyphen + 1).replace('-', ' ');
    List<CueEntry> entries = byVerb.computeIfAbsent(verb, v -> new ArrayList<>());
    CueEntry entry = new CueEntry(f[0].replace('-', ' '), particle, frames, stance);
    entries.add(particle.isEmpty() ? entries.size() : 0, entry);
  }

  /** The entries of a verb, those with a particle first; empty when it is no cue. */
  List<CueEntry> of(String verb) {
    return byVerb.getOrDefault(verb, List.of());
  }
}
