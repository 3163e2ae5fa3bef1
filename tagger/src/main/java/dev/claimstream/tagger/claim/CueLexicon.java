package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.Scope;
import dev.claimstream.tagger.Stance;
import dev.claimstream.tagger.text.Resource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cue verbs of a scope, from {@code cues.txt} and what it adds to them. */
final class CueLexicon {

  /** By the verb's base form: entries with a particle first, then the plain one. */
  private final Map<String, List<CueEntry>> byVerb = new HashMap<>();

  private CueLexicon() {}

  static CueLexicon load(Scope scope) {
    CueLexicon lexicon = new CueLexicon();
    for (Resource.Line line : ScopeLexicons.lines(ScopeLexicons.CUES)) {
      lexicon.add(line, Scope.SPEECH);
    }
    if (scope == Scope.WIDE) {
      for (Resource.Line line : ScopeLexicons.lines(ScopeLexicons.WIDE_CUES)) {
        lexicon.add(line, Scope.WIDE);
      }
    }
    return lexicon;
  }

  private void add(Resource.Line line, Scope scope) {
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
    CueEntry entry =
        scope == Scope.SPEECH
            ? new CueEntry(f[0].replace('-', ' '), particle, frames, Set.of(), stance)
            : new CueEntry(f[0].replace('-', ' '), particle, Set.of(), frames, stance);
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).particle().equals(particle)) {
        entries.set(i, entries.get(i).with(entry));
        return;
      }
    }
    entries.add(particle.isEmpty() ? entries.size() : 0, entry);
  }

  /** The entries of a verb, those with a particle first; empty when it is no cue. */
  List<CueEntry> of(String verb) {
    return byVerb.getOrDefault(verb, List.of());
  }
}
