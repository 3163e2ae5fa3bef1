package dev.claimstream.tagger;

import dev.claimstream.tagger.claim.ClaimFinder;
import dev.claimstream.tagger.speaker.SpeakerResolver;
import dev.claimstream.tagger.text.Lexicon;
import dev.claimstream.tagger.text.Resource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash over everything besides code that decides what the tagger finds. */
final class RulesHash {

  private static final int BYTES = 8;

  private RulesHash() {}

  /**
   * The first 8 bytes of a SHA-256, in hexadecimal.
   *
   * @param entities the hash of the entity tagger's lexicons and model
   */
  static String over(String entities, Scope scope) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(entities.getBytes(StandardCharsets.UTF_8));
      for (String name : new String[] {"verbs", "nouns", "adjectives", "closed-classes"}) {
        digest.update(Resource.bytes(Lexicon.class, name + ".txt"));
      }
      for (String name : ClaimFinder.lexicons(scope)) {
        digest.update(Resource.bytes(ClaimFinder.class, name));
      }
      for (String name :
          new String[] {
            "person-nouns", "organisation-nouns", "kinds-of-people", "kinds-of-nouns"
          }) {
        digest.update(Resource.bytes(SpeakerResolver.class, name + ".txt"));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
