package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides the gender of persons whose titles tell none: by their descriptions (spokeswoman), then
 * by the pronouns that follow them weighed against the first name.
 */
final class GenderFinder {

  private GenderFinder() {}

  static void find(Article article, EntityJoiner.Joined joined, Lexicons lexicons) {
    for (Draft draft : joined.entities()) {
      for (Role role : draft.roles()) {
        draft.gender(lexicons.genderOfTitle(role.head()));
      }
    }
    for (int p = 0; p < article.words().size(); p++) {
      countPronouns(article.words().get(p), article.chunks().get(p), joined.ofChunk().get(p));
    }
    for (Draft draft : joined.entities()) {
      draft.pronounGender();
    }
  }

  /** A pronoun counts for the only person named in its sentence or the sentence before. */
  private static void countPronouns(Words words, List<Chunk> chunks, List<Draft> drafts) {
    int next = 0;
    Draft last = null;
    for (Sentence sentence : words.sentences()) {
      Draft only = null;
      boolean several = false;
      for (int i = sentence.first(); i < sentence.limit(); i++) {
        if (next < chunks.size() && chunks.get(next).first() == i) {
          Draft draft = drafts.get(next);
          next++;
          if (draft.kind == EntityKind.PERSON) {
            several |= only != null && only != draft;
            only = draft;
          }
          continue;
        }
        count(words.token(i).lower(), several ? null : only == null ? last : only);
      }
      last = several ? null : only;
    }
  }

  private static void count(String lower, @Nullable Draft person) {
    if (person == null) {
      return;
    }
    switch (lower) {
      case "he", "him", "his", "himself" -> person.malePronouns++;
      case "she", "her", "hers", "herself" -> person.femalePronouns++;
      default -> {}
    }
  }
}
