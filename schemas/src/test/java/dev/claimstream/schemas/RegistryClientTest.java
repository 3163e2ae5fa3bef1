package dev.claimstream.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.claimstream.schemas.SchemaRegistryException.Reason;
import java.time.Duration;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistryClientTest {

  private static final String SUBJECT = "news.paragraphs-value";
  private static final Schema ONE_FIELD =
      SchemaBuilder.record("Note").fields().requiredString("text").endRecord();
  private static final Schema FIELD_ADDED =
      SchemaBuilder.record("Note")
          .fields()
          .requiredString("text")
          .optionalString("author")
          .endRecord();
  private static final Schema FIELD_RETYPED =
      SchemaBuilder.record("Note").fields().requiredInt("text").endRecord();

  private final EmbeddedRegistry registry = EmbeddedRegistry.start(0);
  private final RegistryClient client = new RegistryClient(registry.address(), Duration.ZERO);

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void findsTheIdOfARegisteredSchemaAndTheSchemaOfAnId() {
    RegisteredSchema registered = client.register(SUBJECT, ONE_FIELD);

    var another = new RegistryClient(registry.address());

    assertThat(registered.version()).isEqualTo(1);
    assertThat(another.idOf(SUBJECT, ONE_FIELD)).isEqualTo(registered.id());
    assertThat(another.byId(registered.id())).isEqualTo(ONE_FIELD);
  }

  @Test
  void registeringASecondTimeChangesNothing() {
    RegisteredSchema first = client.register(SUBJECT, ONE_FIELD);

    assertThat(client.register(SUBJECT, ONE_FIELD)).isEqualTo(first);
  }

  @Test
  void lookingUpDoesNotRegister() {
    assertThatExceptionOfType(SchemaRegistryException.class)
        .isThrownBy(() -> client.idOf(SUBJECT, ONE_FIELD))
        .withMessageContaining(registry.address().toString())
        .withMessageContaining(SUBJECT)
        .withMessageContaining("HTTP 404, code 40401")
        .withMessageContaining("schemas register")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN));
    assertThat(client.list()).isEmpty();
  }

  @Test
  void aFieldWithADefaultIsANewVersion() {
    client.register(SUBJECT, ONE_FIELD);

    assertThat(client.register(SUBJECT, FIELD_ADDED).version()).isEqualTo(2);
  }

  @Test
  void aVersionThatWouldBreakReadersIsRefusedWithThePlaceOfTheBreak() {
    client.register(SUBJECT, ONE_FIELD);

    assertThatExceptionOfType(SchemaRegistryException.class)
        .isThrownBy(() -> client.register(SUBJECT, FIELD_RETYPED))
        .withMessageContaining("not compatible")
        .withMessageContaining("/fields/0/type")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.INCOMPATIBLE));
  }

  @Test
  void whatWasAskedOnceGoesOnWorkingWhenTheRegistryIsGone() {
    int id = client.register(SUBJECT, ONE_FIELD).id();
    client.idOf(SUBJECT, ONE_FIELD);
    client.byId(id);

    registry.close();

    assertThat(client.idOf(SUBJECT, ONE_FIELD)).isEqualTo(id);
    assertThat(client.byId(id)).isEqualTo(ONE_FIELD);
  }

  @Test
  void aSchemaWhoseIdWasLookedUpIsAtHandWhenTheRegistryIsGone() {
    int id = client.register(SUBJECT, ONE_FIELD).id();
    var service = new RegistryClient(registry.address(), Duration.ZERO);
    service.idOf(SUBJECT, ONE_FIELD);

    registry.close();

    assertThat(service.byId(id)).isEqualTo(ONE_FIELD);
  }

  @Test
  void whatIsAtHandDoesNotWaitForACallThatDoes() throws Exception {
    var service = new RegistryClient(registry.address(), Duration.ofMinutes(10));
    int id = client.register(SUBJECT, ONE_FIELD).id();
    service.idOf(SUBJECT, ONE_FIELD);
    registry.close();
    var waiting = new Thread(() -> assertThatException().isThrownBy(() -> service.byId(id + 1)));

    waiting.start();
    await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);

    assertThat(service.byId(id)).isEqualTo(ONE_FIELD);
    assertThat(service.idOf(SUBJECT, ONE_FIELD)).isEqualTo(id);
    waiting.interrupt();
    waiting.join();
  }

  @Test
  void aRegistryThatIsGoneIsReportedAsUnavailableWithItsAddress() {
    registry.close();

    assertThatExceptionOfType(SchemaRegistryException.class)
        .isThrownBy(() -> client.byId(1))
        .withMessageContaining(registry.address().toString())
        .withMessageContaining("did not answer GET /schemas/ids/1")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE));
  }

  @Test
  void listsTheNewestVersionOfEverySubject() {
    client.register("b-value", ONE_FIELD);
    RegisteredSchema newest = client.register("b-value", FIELD_ADDED);
    RegisteredSchema first = client.register("a-value", ONE_FIELD);

    assertThat(client.list()).isEqualTo(List.of(first, newest));
  }

  @Test
  void theInitStepRegistersAllThreeValueSchemasAndCanBeRepeated() {
    List<RegisteredSchema> registered = Schemas.register(client);

    assertThat(registered)
        .extracting(RegisteredSchema::subject)
        .containsExactly("news.paragraphs-value", "news.enriched-value", "news.claims-value");
    assertThat(Schemas.register(client)).isEqualTo(registered);
    assertThat(client.list()).hasSize(3);
  }
}
