package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.ArticleText;
import dev.claimstream.tagger.ClaimKind;
import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Speaker;
import dev.claimstream.tagger.Speaker.How;
import dev.claimstream.tagger.claim.Draft;
import dev.claimstream.tagger.speaker.SpeakerResolver.Speakers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words whose speaker nobody before them names: a headline's quotation is whose the same words are
 * further down, else who speaks most; an opening quotation is whose the next one is.
 */
final class NamedLater {

  private static final Set<String> FIRST_PERSON =
      Set.of("i", "me", "my", "mine", "we", "our", "us");

  private static final double SHARED_WORDS = 0.6;

  private NamedLater() {}

  static List<List<Speakers>> resolve(
      Discourse discourse, List<List<Draft>> drafts, List<List<Speakers>> speakers) {
    List<List<Speakers>> result = new ArrayList<>();
    for (int p = 0; p < drafts.size(); p++) {
      List<Speakers> here = new ArrayList<>(speakers.get(p));
      for (int d = 0; d < here.size(); d++) {
        Draft draft = drafts.get(p).get(d);
        boolean unknown =
            here.get(d).first().how() == How.UNKNOWN
                && draft.source().isEmpty()
                && draft.kind() == ClaimKind.DIRECT;
        if (unknown) {
          Optional<Speaker> later = later(discourse, drafts, speakers, p, d);
          if (later.isPresent()) {
            here.set(d, Speakers.of(discourse.again(later.get(), How.NAMED_LATER)));
          }
        }
      }
      result.add(here);
    }
    return result;
  }

  private static Optional<Speaker> later(
      Discourse discourse, List<List<Draft>> drafts, List<List<Speakers>> speakers, int p, int d) {
    Set<String> words = words(discourse, p, drafts.get(p).get(d));
    for (int q = p; q < drafts.size(); q++) {
      for (int e = q == p ? d + 1 : 0; e < drafts.get(q).size(); e++) {
        Set<String> other = words(discourse, q, drafts.get(q).get(e));
        long shared = words.stream().filter(other::contains).count();
        if (words.size() >= 3
            && shared >= SHARED_WORDS * words.size()
            && isNamed(speakers.get(q).get(e))) {
          return Optional.of(speakers.get(q).get(e).first());
        }
      }
    }
    boolean headline = discourse.passage(p).kind() != ArticleText.Kind.BODY;
    return headline
        ? mostFrequent(discourse, speakers, words.stream().anyMatch(FIRST_PERSON::contains))
        : next(drafts, speakers, p, d);
  }

  private static Optional<Speaker> next(
      List<List<Draft>> drafts, List<List<Speakers>> speakers, int p, int d) {
    for (int q = p; q < Math.min(p + 3, drafts.size()); q++) {
      for (int e = q == p ? d + 1 : 0; e < drafts.get(q).size(); e++) {
        if (isNamed(speakers.get(q).get(e)) && drafts.get(q).get(e).kind() != ClaimKind.QUESTION) {
          return Optional.of(speakers.get(q).get(e).first());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isNamed(Speakers speakers) {
    return speakers.first().name().isPresent();
  }

  /**
   * The only person who speaks, or who is behind at least half of the article's claims; or, for
   * words in the first person, behind most, if it is the one whom the article names first.
   */
  private static Optional<Speaker> mostFrequent(
      Discourse discourse, List<List<Speakers>> speakers, boolean own) {
    Map<Integer, Integer> counts = new HashMap<>();
    Map<Integer, Speaker> byEntity = new HashMap<>();
    int all = 0;
    for (List<Speakers> passage : speakers) {
      for (Speakers s : passage) {
        all++;
        if (s.first().entity().isPresent()
            && s.first().kind().equals(Optional.of(EntityKind.PERSON))) {
          counts.merge(s.first().entity().get(), 1, Integer::sum);
          byEntity.putIfAbsent(s.first().entity().get(), s.first());
        }
      }
    }
    int half = all / 2;
    Optional<Integer> first =
        discourse.cast().after(new Place(0, 0), discourse.cast()::isPerson).map(a -> a.entity());
    int most = counts.values().stream().mapToInt(c -> c).max().orElse(0);
    if (own && most > 1 && first.filter(e -> counts.getOrDefault(e, 0) == most).isPresent()) {
      return first.map(byEntity::get);
    }
    return counts.entrySet().stream()
        .filter(e -> e.getValue() >= Math.max(half, 2) || counts.size() == 1)
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(e -> -e.getKey()))
        .map(e -> byEntity.get(e.getKey()));
  }

  private static Set<String> words(Discourse discourse, int paragraph, Draft draft) {
    Set<String> words = new HashSet<>();
    for (var range : draft.content()) {
      for (int i = range.first(); i < range.limit(); i++) {
        if (discourse.passage(paragraph).tokens().get(i).isWord()) {
          words.add(discourse.passage(paragraph).tokens().get(i).lower());
        }
      }
    }
    return words;
  }
}
