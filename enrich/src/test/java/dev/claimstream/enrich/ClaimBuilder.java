package dev.claimstream.enrich;

import dev.claimstream.tagger.Addressee;
import dev.claimstream.tagger.Claim;
import dev.claimstream.tagger.ClaimKind;
import dev.claimstream.tagger.Cue;
import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Span;
import dev.claimstream.tagger.Speaker;
import dev.claimstream.tagger.Stance;
import java.util.List;
import java.util.Optional;

/** A claim in "Anna Berg told 😀 Carl: it rains, and it pours.", to be changed in one point. */
final class ClaimBuilder {

  private final int id;
  private List<Span> content = List.of(new Span(24, 32), new Span(34, 46));
  private Span cue = new Span(10, 14);
  private Span source = new Span(0, 9);
  private Speaker speaker = named(0);
  private List<Speaker> moreSpeakers =
      List.of(Speaker.unnamed(Speaker.How.COLLECTIVE, Optional.of("officials")));
  private Optional<Addressee> addressee =
      Optional.of(new Addressee(new Span(18, 22), Optional.of(1), "Carl"));
  private Optional<Integer> outer = Optional.empty();
  private Optional<Integer> continues = Optional.empty();
  private List<Integer> entities = List.of(1);
  private double confidence = 0.75;

  ClaimBuilder(int id) {
    this.id = id;
  }

  ClaimBuilder content(Span... pieces) {
    content = List.of(pieces);
    return this;
  }

  ClaimBuilder cue(Span span) {
    cue = span;
    return this;
  }

  ClaimBuilder source(Span span) {
    source = span;
    return this;
  }

  ClaimBuilder addressee(Span span, int entity) {
    addressee = Optional.of(new Addressee(span, Optional.of(entity), "Carl"));
    return this;
  }

  ClaimBuilder speaker(int entity) {
    speaker = named(entity);
    return this;
  }

  ClaimBuilder moreSpeakers(int entity) {
    moreSpeakers = List.of(named(entity));
    return this;
  }

  ClaimBuilder entities(Integer... numbers) {
    entities = List.of(numbers);
    return this;
  }

  ClaimBuilder outer(int claim) {
    outer = Optional.of(claim);
    return this;
  }

  ClaimBuilder continuing(int claim) {
    continues = Optional.of(claim);
    return this;
  }

  ClaimBuilder confidence(double value) {
    confidence = value;
    return this;
  }

  Claim build() {
    return new Claim(
        id,
        ClaimKind.INDIRECT,
        content,
        Optional.of(new Cue(cue, "tell", Stance.DENIES)),
        Optional.of(source),
        speaker,
        moreSpeakers,
        addressee,
        outer,
        continues,
        true,
        false,
        entities,
        confidence);
  }

  /** A claim about nobody, in a text of at least eleven units. */
  static Claim plain(int id, int speaker) {
    var claim = new ClaimBuilder(id);
    claim.addressee = Optional.empty();
    return claim.speaker(speaker).content(new Span(10, 11)).cue(new Span(9, 10)).entities().build();
  }

  private static Speaker named(int entity) {
    return new Speaker(
        Optional.of(entity),
        Optional.of("Anna Berg"),
        Optional.of(EntityKind.PERSON),
        Optional.empty(),
        Speaker.How.NAMED);
  }
}
