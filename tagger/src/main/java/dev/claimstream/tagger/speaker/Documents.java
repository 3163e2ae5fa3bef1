package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.Mention;
import dev.claimstream.tagger.Speaker;
import dev.claimstream.tagger.Speaker.How;
import dev.claimstream.tagger.claim.Passage;
import dev.claimstream.tagger.claim.TokenRange;
import dev.claimstream.tagger.speaker.SpeakerResolver.Speakers;
import dev.claimstream.tagger.text.Pos;
import java.util.Optional;

/** Whose words a paper holds: "a report by X", "the agency's report", "her account". */
final class Documents {

  private final Discourse discourse;
  private final PronounResolver pronouns;
  private final DescriptionResolver descriptions;

  Documents(Discourse discourse, PronounResolver pronouns, DescriptionResolver descriptions) {
    this.discourse = discourse;
    this.pronouns = pronouns;
    this.descriptions = descriptions;
  }

  Optional<Speaker> author(SourcePhrase phrase, Place place) {
    if (!Nouns.isDocument(phrase.headWord())) {
      return Optional.empty();
    }
    Passage p = phrase.passage();
    int first = phrase.range().first();
    if (PronounResolver.isPossessive(p.lower(first))) {
      return pronouns.resolve(p.lower(first), place).map(Speakers::first);
    }
    for (int i = first + 1; i < phrase.head(); i++) {
      if (p.pos(i) == Pos.POSSESSIVE) {
        return owner(p, first, i, place);
      }
    }
    for (int i = phrase.head() + 1; i < phrase.range().limit() - 1; i++) {
      if (p.lower(i).equals("by") || p.lower(i).equals("from")) {
        int name = p.pos(i + 1) == Pos.DETERMINER ? i + 2 : i + 1;
        boolean called = p.lower(i + 1).equals("the") && p.mention(name).isEmpty();
        return called // "a report by the Corps"
            ? descriptions.resolve(
                SourcePhrase.of(p, new TokenRange(i + 1, phrase.range().limit())), place)
            : p.mention(name).flatMap(this::named);
      }
    }
    return Optional.empty();
  }

  private Optional<Speaker> owner(Passage p, int first, int limit, Place place) {
    Optional<Mention> name = p.mention(limit - 1);
    return name.isPresent()
        ? name.flatMap(this::named)
        : descriptions.resolve(SourcePhrase.of(p, new TokenRange(first, limit)), place);
  }

  private Optional<Speaker> named(Mention mention) {
    return Cast.canSpeak(mention.kind())
        ? Optional.of(discourse.speaker(mention.entity(), How.NAMED))
        : Optional.empty();
  }
}
