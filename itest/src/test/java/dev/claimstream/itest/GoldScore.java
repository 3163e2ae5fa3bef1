package dev.claimstream.itest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.claimstream.schemas.Claim;
import dev.claimstream.schemas.ClaimKind;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How well tagged claims fit the gold. A tagged claim matches a gold one when their letters and
 * digits overlap with Jaccard of at least a half, one to one, best first. Optional gold claims
 * count for nothing; a question tagged as a claim is wrong.
 *
 * @param gold claims to find
 * @param found of these
 * @param speakerRight of the found ones
 * @param wronglyTagged claims that no gold one matches
 * @param missed the words of those not found, and of those with a wrong speaker
 */
record GoldScore(int gold, int found, int speakerRight, int wronglyTagged, List<String> missed) {

  private static final double ENOUGH = 0.5;

  /** A claim of either side. */
  private record Statement(BitSet letters, String words, Set<String> speakers) {}

  /** How well two fit. */
  private record Pair(int gold, int tagged, double overlap) {}

  static GoldScore of(JsonNode gold, List<EnrichedParagraph> paragraphs) {
    String text = gold.path("text").asText();
    List<JsonNode> wanted = new ArrayList<>();
    gold.path("claims").forEach(wanted::add);
    List<Statement> golds = wanted.stream().map(claim -> statement(text, claim)).toList();
    List<Statement> tagged = paragraphs.stream().flatMap(p -> statements(text, p)).toList();
    Map<Integer, Integer> matches = match(golds, tagged);
    int total = 0;
    int found = 0;
    int right = 0;
    int wrong = tagged.size() - matches.size();
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < golds.size(); i++) {
      boolean question = wanted.get(i).path("kind").asText().equals("QUESTION");
      Optional<Statement> match = Optional.ofNullable(matches.get(i)).map(tagged::get);
      if (question && match.isPresent()) {
        wrong++;
      }
      if (!question && !wanted.get(i).path("optional").asBoolean()) {
        total++;
        found += match.isPresent() ? 1 : 0;
        boolean speaker = match.isPresent() && sameSpeaker(golds.get(i), match.get());
        right += speaker ? 1 : 0;
        if (!speaker) {
          missed.add(golds.get(i).words());
        }
      }
    }
    return new GoldScore(total, found, right, wrong, missed);
  }

  private static boolean sameSpeaker(Statement gold, Statement tagged) {
    return gold.speakers().isEmpty()
        || gold.speakers().stream()
            .anyMatch(
                want ->
                    tagged.speakers().stream()
                        .anyMatch(got -> got.contains(want) || want.contains(got)));
  }

  private static Map<Integer, Integer> match(List<Statement> golds, List<Statement> tagged) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < golds.size(); i++) {
      for (int j = 0; j < tagged.size(); j++) {
        double overlap = jaccard(golds.get(i).letters(), tagged.get(j).letters());
        if (overlap >= ENOUGH) {
          pairs.add(new Pair(i, j, overlap));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
    Map<Integer, Integer> matches = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (!matches.containsKey(pair.gold()) && taken.add(pair.tagged())) {
        matches.put(pair.gold(), pair.tagged());
      }
    }
    return matches;
  }

  private static double jaccard(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    BitSet either = (BitSet) a.clone();
    either.or(b);
    return either.isEmpty() ? 0 : (double) both.cardinality() / either.cardinality();
  }

  private static Statement statement(String text, JsonNode gold) {
    var letters = new BitSet();
    var words = new StringBuilder();
    for (JsonNode piece : gold.path("content_segs")) {
      mark(letters, text, piece.get(0).asInt(), piece.get(1).asInt());
      words.append(text, piece.get(0).asInt(), piece.get(1).asInt()).append(' ');
    }
    Set<String> speakers = new HashSet<>();
    JsonNode speaker = gold.path("speaker");
    if (speaker.isArray()) {
      speaker.forEach(name -> speakers.add(name.asText()));
    } else if (speaker.isTextual()) {
      speakers.add(speaker.asText());
    }
    return new Statement(letters, words.toString().strip(), speakers);
  }

  private static Stream<Statement> statements(String text, EnrichedParagraph paragraph) {
    int offset = paragraph.getParagraph().getOffset();
    return paragraph.getClaims().stream()
        .filter(claim -> claim.getKind() != ClaimKind.QUESTION)
        .map(claim -> statement(text, claim, offset));
  }

  private static Statement statement(String text, Claim claim, int offset) {
    var letters = new BitSet();
    var words = new StringBuilder();
    for (Span piece : claim.getContent()) {
      mark(letters, text, offset + piece.getStart(), offset + piece.getEnd());
      words.append(text, offset + piece.getStart(), offset + piece.getEnd()).append(' ');
    }
    Set<String> speakers = new HashSet<>();
    claim.getSpeaker().getName().ifPresent(speakers::add);
    return new Statement(letters, words.toString().strip(), speakers);
  }

  private static void mark(BitSet letters, String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters.set(i);
      }
    }
  }
}
