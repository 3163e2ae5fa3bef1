package dev.claimstream.tagger.entity;

/**
 * An office or description that an article gives a person.
 *
 * @param text as the article has it, without an article before it: "senior researcher at the Armed
 *     Forces Research Institute"
 * @param head its main noun in lower case: "researcher"
 */
public record Role(String text, String head) {

  public Role {
    if (text.isEmpty() || head.isEmpty()) {
      throw new IllegalArgumentException("empty role: '" + text + "', head '" + head + "'");
    }
  }
}
