package dev.claimstream.enrich;

import dev.claimstream.schemas.ReplayHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Headers of an enriched paragraph: the CloudEvents attributes (binary mode, {@code ce_…}), the
 * trace context of the paragraph and which replay it belongs to, as they were. An enriched
 * paragraph is another event than the paragraph, so an event's type and source are replaced, which
 * keeps the pair of source and id unique; a schema address, which would be the paragraph's, is left
 * out. When it was enriched is said here and nowhere else: values must not depend on the clock.
 */
final class EnrichedHeaders {

  static final String EVENT_PREFIX = "ce_";
  static final String EVENT_TYPE = "ce_type";
  static final String EVENT_SOURCE = "ce_source";
  static final String EVENT_SCHEMA = "ce_dataschema";

  /** ISO 8601, UTC. */
  static final String ENRICHED_AT = "claimstream.enriched-at";

  private static final byte[] TYPE = utf8("dev.claimstream.paragraph.enriched");
  private static final byte[] SOURCE = utf8("/claimstream/enrich");
  private static final Set<String> PASSED_ON =
      Set.of(
          "traceparent",
          "tracestate",
          "baggage",
          "content-type",
          ReplayHeaders.REPLAY,
          ReplayHeaders.ORIGINAL);

  private EnrichedHeaders() {}

  /** Adds what becomes of a paragraph's header. */
  static void pass(Headers target, String name, byte @Nullable [] value) {
    switch (name) {
      case EVENT_TYPE -> target.add(name, TYPE);
      case EVENT_SOURCE -> target.add(name, SOURCE);
      case EVENT_SCHEMA -> {}
      default -> {
        if (name.startsWith(EVENT_PREFIX) || PASSED_ON.contains(name)) {
          target.add(name, value);
        }
      }
    }
  }

  static void addTime(Headers target, long millis) {
    target.add(ENRICHED_AT, utf8(Instant.ofEpochMilli(millis).toString()));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
