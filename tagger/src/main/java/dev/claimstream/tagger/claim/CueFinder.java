package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Lexicon;
import dev.claimstream.tagger.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the cue verbs of a passage and how each stands in its clause. */
final class CueFinder {

  private final CueLexicon cues;
  private final Lexicon lexicon;

  CueFinder(CueLexicon cues, Lexicon lexicon) {
    this.cues = cues;
    this.lexicon = lexicon;
  }

  /** In the order of the text. */
  List<Cue> find(Passage passage) {
    List<Cue> found = new ArrayList<>();
    for (int i = 0; i < passage.size(); i++) {
      boolean markup = passage.is(i - 1, "<");
      if (passage.pos(i).isVerb() && passage.pos(i) != Pos.MODAL && !markup) {
        at(passage, i).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Cue> at(Passage p, int head) {
    List<CueEntry> entries = cues.of(lexicon.lemma(p.lower(head)));
    for (CueEntry entry : entries) {
      int limit = behindParticle(p, head + 1, entry);
      if (limit > head) {
        return Optional.of(cue(p, head, limit, entry));
      }
    }
    return Optional.empty();
  }

  /** Behind the words of a cue's particle, if they stand there; -1 when they don't. */
  private static int behindParticle(Passage p, int first, CueEntry entry) {
    if (entry.particle().isEmpty()) {
      return first;
    }
    int i = first;
    for (String word : entry.particle().split(" ")) {
      if (!p.is(i, word)) {
        return -1;
      }
      i++;
    }
    boolean date = p.is(i - 1, "on") && p.isTime(i); // "insisted on Monday"
    boolean time = p.is(i - 1, "for") && isPeriod(p.lower(i + 1)); // "argued for eleven years"
    return date || time ? -1 : i;
  }

  private static boolean isPeriod(String word) {
    return switch (word) {
      case "minutes", "hours", "days", "weeks", "months", "years", "decades" -> true;
      default -> false;
    };
  }

  private static Cue cue(Passage p, int head, int limit, CueEntry entry) {
    int first = head;
    boolean negated = false;
    boolean hedged = false;
    boolean be = false;
    boolean have = false;
    boolean modal = false;
    boolean to = false;
    int nearestAux = -1;
    int sentenceFirst = p.sentence(head).first();
    for (int i = head - 1; i >= sentenceFirst; i--) {
      Pos pos = p.pos(i);
      if (pos == Pos.ADVERB || p.is(i, "long")) {
        hedged |= p.is(i, "reportedly") || p.is(i, "allegedly") || p.is(i, "apparently");
        negated |= p.is(i, "hardly");
        continue;
      }
      if (p.isTime(i)) {
        continue; // "was last night said to be": only with an auxiliary before it
      }
      if (pos == Pos.NOT) {
        negated = true;
      } else if (pos == Pos.BE) {
        be = true;
        nearestAux = nearestAux < 0 ? i : nearestAux;
      } else if (pos == Pos.HAVE) {
        have = true;
        nearestAux = nearestAux < 0 ? i : nearestAux;
      } else if (pos == Pos.MODAL) {
        modal = true;
        hedged |= p.is(i, "may") || p.is(i, "might") || p.is(i, "could");
      } else if (pos == Pos.DO) {
        negated |= p.lower(i).endsWith("n't");
      } else if (pos == Pos.TO) {
        to = true;
      } else {
        break;
      }
      negated |= p.lower(i).endsWith("n't");
      first = i;
    }
    return new Cue(
        first, head, limit, entry, form(p, head, entry, be, have, modal, to), negated, hedged);
  }

  private static Cue.Form form(
      Passage p, int head, CueEntry entry, boolean be, boolean have, boolean modal, boolean to) {
    Pos pos = p.pos(head);
    boolean participle = pos == Pos.PARTICIPLE || pos == Pos.PAST;
    boolean has = p.is(head - 1, "'s") && entry.lemma().equals("say"); // "he's said he will"
    if (participle && be && !has && nearestAuxiliaryIsBe(p, head)) {
      return Cue.Form.PASSIVE;
    }
    boolean noSubject = p.sentence(head).first() == head || p.is(head - 1, "when");
    if (participle && noSubject && entry.takes(Frame.ADDRESSEE_FIRST)) {
      return Cue.Form.PASSIVE; // "Asked whether …, he said", "when told that …, he said"
    }
    boolean told = participle && !be && !have && !entry.lemma().equals("say");
    if (told && p.is(head + 1, "by") && p.pos(head - 1) == Pos.NOUN) {
      return Cue.Form.PASSIVE; // "a story told by"
    }
    if (to && !modal) {
      return Cue.Form.INFINITIVE;
    }
    if (pos == Pos.GERUND && !be) {
      return Cue.Form.PARTICIPLE;
    }
    if (pos == Pos.PARTICIPLE && !have && !be) {
      return Cue.Form.PASSIVE; // reduced: the man accused of …
    }
    return Cue.Form.FINITE;
  }

  private static boolean nearestAuxiliaryIsBe(Passage p, int head) {
    int i = head - 1;
    while (i >= 0 && (p.pos(i) == Pos.ADVERB || p.pos(i) == Pos.NOT || p.isTime(i))) {
      i--;
    }
    return p.pos(i) == Pos.BE;
  }
}
