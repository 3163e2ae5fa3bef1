package dev.claimstream.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.claimstream.schemas.RegistryHttp.Answer;
import dev.claimstream.schemas.SchemaRegistryException.Reason;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/**
 * A registry reached over Confluent's REST API: Confluent's own, Karapace, or Apicurio under its
 * path {@code /apis/ccompat/v7}. Credentials in the address ({@code https://user:password@host})
 * are sent as basic authentication and never printed.
 *
 * <p>What has been asked once is kept and never asked again, so that it goes on working while the
 * registry is down. For anything else a registry that does not answer is asked again for some
 * seconds; then the call fails with {@link Reason#UNAVAILABLE}. It takes 7 seconds at most: less
 * than a transaction of Kafka Streams may stay open, and than a service has to stop. Safe for use
 * by several threads.
 */
public final class RegistryClient implements SchemaRegistry {

  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private record Registration(String subject, Schema schema) {}

  private final RegistryHttp http;
  private final Map<Registration, Integer> ids = new ConcurrentHashMap<>();
  private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
  private final UnknownIds unknownIds = new UnknownIds();

  /**
   * A client that connects when it is first asked.
   *
   * @param address base address, with its path when it has one
   */
  public RegistryClient(URI address) {
    this(address, PATIENCE);
  }

  /** A client that gives up when the registry does not answer the first time. */
  public static RegistryClient impatient(URI address) {
    return new RegistryClient(address, Duration.ZERO);
  }

  RegistryClient(URI address, Duration patience) {
    this.http = new RegistryHttp(address, patience);
  }

  @Override
  public int idOf(String subject, Schema schema) {
    // Not computeIfAbsent, here and below: others would wait with the one who asks.
    var registration = new Registration(subject, schema);
    Integer known = ids.get(registration);
    if (known != null) {
      return known;
    }
    int id = lookUp(subject, schema).id();
    ids.put(registration, id);
    schemas.put(id, schema);
    return id;
  }

  @Override
  public Schema byId(int id) {
    Schema known = schemas.get(id);
    if (known != null) {
      return known;
    }
    Schema fetched = fetch(id);
    schemas.put(id, fetched);
    return fetched;
  }

  /**
   * Registers a schema under a subject; a schema that the subject holds already keeps its id.
   *
   * @throws SchemaRegistryException INCOMPATIBLE when it would break the versions that are there
   */
  public RegisteredSchema register(String subject, Schema schema) {
    Answer answer = http.post(asBody(schema), "subjects", subject, "versions");
    if (answer.status() == 409) {
      throw failure(
          Reason.INCOMPATIBLE,
          subject,
          answer,
          "the new schema is not compatible with the versions that the subject holds;"
              + " add fields only with a default, and never rename, retype or remove one");
    }
    require(answer, subject);
    return lookUp(subject, schema);
  }

  /** From now on the registry refuses versions that some reader or writer could not live with. */
  void requireFullTransitive(String subject) {
    var body = JsonNodeFactory.instance.objectNode();
    require(
        http.put(body.put("compatibility", Compatibility.FULL_TRANSITIVE), "config", subject),
        subject);
  }

  /** The newest version of every subject, in alphabetical order of the subjects. */
  public List<RegisteredSchema> list() {
    var subjects = new ArrayList<String>();
    require(http.get("subjects"), "all").forEach(s -> subjects.add(s.asText()));
    return subjects.stream().sorted().map(this::latest).toList();
  }

  /**
   * Asks the registry for its subjects, to see whether it answers.
   *
   * @throws SchemaRegistryException when it does not, or refuses
   */
  public void ping() {
    require(http.get("subjects"), "all");
  }

  private RegisteredSchema latest(String subject) {
    JsonNode found = require(http.get("subjects", subject, "versions", "latest"), subject);
    return registered(found, parse(found.path("schema").asText(), subject));
  }

  private RegisteredSchema lookUp(String subject, Schema schema) {
    Answer answer = http.post(asBody(schema), "subjects", subject);
    if (answer.unknown()) {
      throw failure(
          Reason.UNKNOWN,
          subject,
          answer,
          "this version of the schema is not registered; `claimstream schemas register` does that");
    }
    return registered(require(answer, subject), schema);
  }

  private Schema fetch(int id) {
    if (unknownIds.contains(id)) {
      throw new SchemaRegistryException(
          Reason.UNKNOWN, "the schema registry at " + http.base() + " has no schema id " + id);
    }
    String what = "schema id " + id;
    Answer answer = http.get("schemas", "ids", Integer.toString(id));
    if (answer.unknown()) {
      unknownIds.add(id);
      throw failure(
          Reason.UNKNOWN,
          what,
          answer,
          "the value was written against another registry, or is not in the wire format");
    }
    return parse(require(answer, what).path("schema").asText(), what);
  }

  private JsonNode require(Answer answer, String subject) {
    if (!answer.ok()) {
      throw failure(
          Reason.REFUSED,
          subject,
          answer,
          "check the address, its path (Apicurio: /apis/ccompat/v7) and the credentials");
    }
    if (answer.body().isMissingNode()) {
      throw failure(
          Reason.REFUSED,
          subject,
          answer,
          "the answer is not JSON; check the address and its path (Apicurio: /apis/ccompat/v7)");
    }
    return answer.body();
  }

  private Schema parse(String text, String what) {
    try {
      return new Schema.Parser().parse(text);
    } catch (SchemaParseException e) {
      throw new SchemaRegistryException(
          Reason.REFUSED,
          "the schema registry at " + http.base() + " holds no readable Avro schema for " + what,
          e);
    }
  }

  private static RegisteredSchema registered(JsonNode found, Schema schema) {
    return new RegisteredSchema(
        found.path("subject").asText(),
        found.path("version").asInt(),
        found.path("id").asInt(),
        schema);
  }

  private static JsonNode asBody(Schema schema) {
    return JsonNodeFactory.instance.objectNode().put("schema", schema.toString());
  }

  private SchemaRegistryException failure(
      Reason reason, String subject, Answer answer, String advice) {
    return new SchemaRegistryException(
        reason,
        "the schema registry at "
            + http.base()
            + " answered for "
            + subject
            + " with "
            + answer.problem()
            + "; "
            + advice);
  }
}
