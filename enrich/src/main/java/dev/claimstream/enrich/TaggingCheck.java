package dev.claimstream.enrich;

import dev.claimstream.tagger.Addressee;
import dev.claimstream.tagger.Claim;
import dev.claimstream.tagger.Mention;
import dev.claimstream.tagger.Span;
import dev.claimstream.tagger.Speaker;
import dev.claimstream.tagger.TaggedArticle;
import java.util.Optional;

/**
 * The producer's side of the promise that every span is right: it covers something, lies inside the
 * text and splits no surrogate pair; pieces and mentions come in the order of the text; whatever is
 * referred to exists.
 */
final class TaggingCheck {

  private final String text;
  private final ArticleReferences references;
  private Optional<String> problem = Optional.empty();

  private TaggingCheck(String text, ArticleReferences references) {
    this.text = text;
    this.references = references;
  }

  /** The first thing that is wrong in one paragraph, in numbers and without the text's words. */
  static Optional<String> problemIn(
      String text, TaggedArticle.Paragraph found, ArticleReferences references) {
    var check = new TaggingCheck(text, references);
    check.mentions(found);
    found.claims().forEach(check::claim);
    return check.problem;
  }

  private void mentions(TaggedArticle.Paragraph found) {
    int from = 0;
    for (Mention mention : found.mentions()) {
      span("mention of entity", mention.entity(), mention.span());
      if (mention.span().start() < from) {
        report("mention of entity", mention.entity(), "is out of the order of the text");
      }
      from = mention.span().start();
    }
  }

  private void claim(Claim claim) {
    int id = claim.id();
    int from = 0;
    for (Span piece : claim.content()) {
      span("content of claim", id, piece);
      if (piece.start() < from) {
        report("content of claim", id, "has pieces that overlap or are out of order");
      }
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
      report("claim", id, "has confidence " + claim.confidence() + ", not between 0 and 1");
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
      report(what, number, "is entity " + entity + ", which the article does not mention");
    }
  }

  private void claim(int id, int other) {
    if (!references.knowsClaim(other)) {
      report("claim", id, "refers to claim " + other + ", which the article does not have");
    }
  }

  private void span(String what, int number, Span span) {
    if (span.length() == 0) {
      report(what, number, "is empty, at " + span.start());
    } else if (span.end() > text.length()) {
      report(what, number, "ends at " + span.end() + " of " + text.length() + " UTF-16 units");
    } else if (splitsPair(span.start()) || splitsPair(span.end())) {
      report(what, number, "splits a surrogate pair, " + span);
    }
  }

  private boolean splitsPair(int position) {
    return position > 0
        && position < text.length()
        && Character.isHighSurrogate(text.charAt(position - 1))
        && Character.isLowSurrogate(text.charAt(position));
  }

  private void report(String what, int number, String wrong) {
    if (problem.isEmpty()) {
      problem = Optional.of(what + ' ' + number + ' ' + wrong);
    }
  }
}
