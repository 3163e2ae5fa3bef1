package dev.claimstream.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.RegisteredSchema;
import dev.claimstream.schemas.RegistryClient;
import dev.claimstream.schemas.SchemaRegistryException;
import dev.claimstream.schemas.SchemaRegistryException.Reason;
import dev.claimstream.schemas.Schemas;
import dev.claimstream.schemas.Topic;
import dev.claimstream.schemas.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.EnabledIfDockerAvailable;

/** The registry's client against Apicurio Registry. */
@EnabledIfDockerAvailable
class RealRegistryTest {

  private static final String PARAGRAPHS = Topics.PARAGRAPHS + "-value";
  private static final Schema NOTE =
      SchemaBuilder.record("Note").fields().requiredString("text").endRecord();
  private static final Schema NOTE_WITH_AUTHOR =
      SchemaBuilder.record("Note")
          .fields()
          .requiredString("text")
          .optionalString("author")
          .endRecord();

  private final RegistryClient client = new RegistryClient(Containers.registry());

  @AfterEach
  void endOutage() {
    Containers.resumeRegistry();
  }

  @Test
  void ourSchemasAreRegisteredOnceAndFoundBySubjectAndById() {
    List<RegisteredSchema> registered = Schemas.register(client);

    assertThat(Schemas.register(client)).isEqualTo(registered);
    assertThat(client.list()).containsAll(registered);
    var another = new RegistryClient(Containers.registry());
    assertThat(registered)
        .hasSize(3)
        .allSatisfy(
            schema -> {
              assertThat(another.byId(schema.id())).isEqualTo(schema.schema());
              assertThat(another.idOf(schema.subject(), schema.schema())).isEqualTo(schema.id());
            });
  }

  @Test
  void ourSubjectsAreFullTransitive() throws Exception {
    Schemas.register(client);

    for (String subject : Schemas.bySubject().keySet()) {
      var question = URI.create(Containers.registry() + "/config/" + subject);
      String answer =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(question).build(), BodyHandlers.ofString())
              .body();
      assertThat(answer).contains("\"compatibilityLevel\":\"FULL_TRANSITIVE\"");
    }
  }

  @Test
  void aSchemaThatWouldBreakOursIsRefusedWithSubjectAndReason() {
    Schemas.register(client);
    Schema broken = SchemaBuilder.record("Paragraph").fields().requiredInt("text").endRecord();

    assertThatExceptionOfType(SchemaRegistryException.class)
        .isThrownBy(() -> client.register(PARAGRAPHS, broken))
        .withMessageContaining(PARAGRAPHS)
        .withMessageContaining("not compatible")
        .withMessageContaining("HTTP 409")
        .withMessageContaining("Incompatible artifact")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.INCOMPATIBLE));
  }

  @Test
  void aFieldWithADefaultIsANewVersion() {
    RegisteredSchema first = client.register("versions-value", NOTE);
    RegisteredSchema second = client.register("versions-value", NOTE_WITH_AUTHOR);

    assertThat(second.version()).isEqualTo(first.version() + 1);
    assertThat(client.list()).contains(second).doesNotContain(first);
  }

  @Test
  void anIdThatItDoesNotHaveIsUnknown() {
    assertThatExceptionOfType(SchemaRegistryException.class)
        .isThrownBy(() -> client.byId(1_000_000))
        .withMessageContaining("schema id 1000000")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN));
  }

  @Test
  void aSchemaThatIsNotRegisteredIsUnknown() {
    assertThatExceptionOfType(SchemaRegistryException.class)
        .isThrownBy(() -> client.idOf("nothing-value", NOTE))
        .withMessageContaining("nothing-value")
        .withMessageContaining("claimstream schemas register")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN));
  }

  @Test
  void whatOneClientWritesAnotherReads() {
    Schemas.register(client);
    Topic<String, Paragraph> writing = Topics.using(client).paragraphs();
    Topic<String, Paragraph> reading =
        Topics.using(new RegistryClient(Containers.registry())).paragraphs();
    Paragraph paragraph = Seed.paragraphs().get(0);

    byte[] bytes = writing.valueSerde().serializer().serialize(writing.name(), paragraph);

    assertThat(reading.valueSerde().deserializer().deserialize(reading.name(), bytes))
        .isEqualTo(paragraph);
  }

  @Test
  void whileItIsDownWhatIsAtHandStaysInUseAndTheRestWaits() {
    RegisteredSchema atHand = client.register("outage-value", NOTE);
    RegisteredSchema other = client.register("outage-value", NOTE_WITH_AUTHOR);
    var service = new RegistryClient(Containers.registry());
    service.idOf("outage-value", NOTE);

    Containers.pauseRegistry();
    var waiting = CompletableFuture.supplyAsync(() -> service.byId(other.id()));
    assertThat(service.idOf("outage-value", NOTE)).isEqualTo(atHand.id());
    assertThat(service.byId(atHand.id())).isEqualTo(NOTE);
    assertThat(waiting).isNotDone();
    Containers.resumeRegistry();

    await().until(waiting::isDone);
    assertThat(waiting).isCompletedWithValue(NOTE_WITH_AUTHOR);
  }

  @Test
  void anOutageThatLastsLongerThanPatienceIsReportedAsOne() {
    Containers.pauseRegistry();

    assertThatExceptionOfType(SchemaRegistryException.class)
        .isThrownBy(() -> client.byId(1))
        .withMessageContaining("did not answer GET /apis/ccompat/v7/schemas/ids/1")
        .satisfies(e -> assertThat(SchemaRegistryException.isOutage(e)).isTrue());
  }
}
