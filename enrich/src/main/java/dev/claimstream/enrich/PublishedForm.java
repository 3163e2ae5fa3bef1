package dev.claimstream.enrich;

import dev.claimstream.schemas.Addressee;
import dev.claimstream.schemas.Claim;
import dev.claimstream.schemas.ClaimKind;
import dev.claimstream.schemas.Cue;
import dev.claimstream.schemas.Entity;
import dev.claimstream.schemas.EntityKind;
import dev.claimstream.schemas.Span;
import dev.claimstream.schemas.Speaker;
import dev.claimstream.schemas.SpeakerHow;
import dev.claimstream.schemas.Stance;
import dev.claimstream.tagger.Mention;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns the tagger's records, already checked, into those of the contract. Enum constants have the
 * same names on both sides.
 */
final class PublishedForm {

  private final ArticleReferences references;

  PublishedForm(ArticleReferences references) {
    this.references = references;
  }

  List<Entity> entities(List<Mention> mentions) {
    return mentions.stream().map(this::entity).toList();
  }

  List<Claim> claims(List<dev.claimstream.tagger.Claim> claims) {
    return claims.stream().map(this::claim).toList();
  }

  private Entity entity(Mention mention) {
    return new Entity(
        references.entityId(mention.entity()),
        EntityKind.valueOf(mention.kind().name()),
        span(mention.span()),
        mention.name(),
        orNull(mention.normalized()),
        orNull(mention.role()));
  }

  private Claim claim(dev.claimstream.tagger.Claim claim) {
    return new Claim(
        references.claimId(claim.id()),
        ClaimKind.valueOf(claim.kind().name()),
        claim.content().stream().map(PublishedForm::span).toList(),
        orNull(claim.cue().map(PublishedForm::cue)),
        orNull(claim.source().map(PublishedForm::span)),
        speaker(claim.speaker()),
        claim.moreSpeakers().stream().map(this::speaker).toList(),
        orNull(claim.addressee().map(this::addressee)),
        orNull(claim.outer().map(references::claimId)),
        orNull(claim.continues().map(references::claimId)),
        claim.hedged(),
        claim.negated(),
        claim.entities().stream().map(references::entityId).toList(),
        claim.confidence());
  }

  private static Cue cue(dev.claimstream.tagger.Cue cue) {
    return new Cue(span(cue.span()), cue.lemma(), Stance.valueOf(cue.stance().name()));
  }

  private Speaker speaker(dev.claimstream.tagger.Speaker speaker) {
    return new Speaker(
        orNull(speaker.entity().map(references::entityId)),
        orNull(speaker.name()),
        orNull(speaker.kind().map(k -> EntityKind.valueOf(k.name()))),
        orNull(speaker.role()),
        SpeakerHow.valueOf(speaker.how().name()));
  }

  private Addressee addressee(dev.claimstream.tagger.Addressee addressee) {
    return new Addressee(
        span(addressee.span()),
        orNull(addressee.entity().map(references::entityId)),
        addressee.name());
  }

  private static Span span(dev.claimstream.tagger.Span span) {
    return new Span(span.start(), span.end());
  }

  /** The one place where absence becomes null, which is what Avro's generated constructors take. */
  private static <T> @Nullable T orNull(Optional<T> value) {
    return value.orElse(null);
  }
}
