package dev.claimstream.enrich;

import dev.claimstream.tagger.Addressee;
import dev.claimstream.tagger.Claim;
import dev.claimstream.tagger.Mention;
import dev.claimstream.tagger.Span;
import dev.claimstream.tagger.Speaker;
import dev.claimstream.tagger.TaggedArticle;
import java.util.Optional;

/**
 * The producer's side of the promise that every span is right ({@link SpanRules}), and that
 * whatever is referred to exists.
 */
final class TaggingCheck {

  private final SpanRules rules;
  private final ArticleReferences references;

  private TaggingCheck(String text, ArticleReferences references) {
    this.rules = new SpanRules(text);
    this.references = references;
  }

  /** The first thing that is wrong in one paragraph, in numbers and without the text's words. */
  static Optional<String> problemIn(
      String text, TaggedArticle.Paragraph found, ArticleReferences references) {
    var check = new TaggingCheck(text, references);
    check.mentions(found);
    found.claims().forEach(check::claim);
    return check.rules.problem();
  }

  private void mentions(TaggedArticle.Paragraph found) {
    int from = 0;
    for (Mention mention : found.mentions()) {
      Span span = mention.span();
      rules.mention(mention.entity(), span.start(), span.end(), from);
      from = span.start();
    }
  }

  private void claim(Claim claim) {
    int id = claim.id();
    int from = 0;
    for (Span piece : claim.content()) {
      rules.piece(id, piece.start(), piece.end(), from);
      from = piece.end();
    }
    claim.cue().ifPresent(cue -> span("cue of claim", id, cue.span()));
    claim.source().ifPresent(source -> span("source of claim", id, source));
    claim.addressee().ifPresent(addressee -> addressee(id, addressee));
    speaker(id, claim.speaker());
    claim.moreSpeakers().forEach(speaker -> speaker(id, speaker));
    claim.entities().forEach(entity -> entity("content of claim", id, entity));
    claim.outer().ifPresent(outer -> claim(id, outer));
    claim.continues().ifPresent(earlier -> claim(id, earlier));
    if (!(claim.confidence() >= 0 && claim.confidence() <= 1)) {
      rules.report("claim", id, "has confidence " + claim.confidence() + ", not between 0 and 1");
    }
  }

  private void addressee(int claim, Addressee addressee) {
    span("addressee of claim", claim, addressee.span());
    addressee.entity().ifPresent(entity -> entity("addressee of claim", claim, entity));
  }

  private void speaker(int claim, Speaker speaker) {
    speaker.entity().ifPresent(entity -> entity("speaker of claim", claim, entity));
  }

  private void entity(String what, int number, int entity) {
    if (!references.knowsEntity(entity)) {
      rules.report(what, number, "is entity " + entity + ", which the article does not mention");
    }
  }

  private void claim(int id, int other) {
    if (!references.knowsClaim(other)) {
      rules.report("claim", id, "refers to claim " + other + ", which the article does not have");
    }
  }

  private void span(String what, int number, Span span) {
    rules.span(what, number, span.start(), span.end());
  }
}
