package dev.claimstream.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.claimstream.schemas.SubjectStore.Version;
import java.util.List;
import java.util.function.Function;

/** The paths of the embedded registry: which request does what to the subjects. */
final class RegistryRoutes {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** A request: the path in its decoded segments, and the body as text. */
  record Request(String method, List<String> path, String body) {

    String at(int segment) {
      return path.get(segment);
    }

    String field(String name) {
      try {
        JsonNode value = MAPPER.readTree(body).path(name);
        if (value.isTextual()) {
          return value.asText();
        }
      } catch (JsonProcessingException e) {
        throw new RegistryRefusal(400, 400, "The body is not JSON: " + e.getOriginalMessage());
      }
      throw new RegistryRefusal(422, 422, "The body has no text field '" + name + "'");
    }
  }

  /** What to send back. */
  record Response(int status, JsonNode body) {}

  /** A path with {@code *} for what varies. */
  private record Route(String method, List<String> path, Function<Request, JsonNode> action) {

    boolean matches(List<String> segments) {
      if (segments.size() != path.size()) {
        return false;
      }
      for (int i = 0; i < path.size(); i++) {
        if (!path.get(i).equals("*") && !path.get(i).equals(segments.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  private final SubjectStore store = new SubjectStore();

  private final List<Route> routes =
      List.of(
          route("GET", "", r -> JSON.objectNode()),
          route("GET", "subjects", r -> texts(store.subjects())),
          route("POST", "subjects/*", r -> full(store.lookUp(r.at(1), r.field("schema")))),
          route("GET", "subjects/*/versions", r -> numbers(store.versions(r.at(1)))),
          route("POST", "subjects/*/versions", r -> registered(r.at(1), r.field("schema"))),
          route("GET", "subjects/*/versions/*", r -> full(store.version(r.at(1), r.at(3)))),
          route(
              "GET", "subjects/*/versions/*/schema", r -> schema(store.version(r.at(1), r.at(3)))),
          route("GET", "schemas/types", r -> texts(List.of("AVRO"))),
          route("GET", "schemas/ids/*", r -> JSON.objectNode().put("schema", text(r))),
          route("GET", "schemas/ids/*/schema", r -> parsed(text(r))),
          route("GET", "schemas/ids/*/versions", this::uses),
          route("GET", "config", r -> level("compatibilityLevel")),
          route("GET", "config/*", r -> level("compatibilityLevel")),
          route("PUT", "config", r -> setLevel(r.field("compatibility"))),
          route("PUT", "config/*", r -> setLevel(r.field("compatibility"))),
          route("POST", "compatibility/subjects/*/versions", this::compatible),
          route("POST", "compatibility/subjects/*/versions/*", this::compatible));

  private static Route route(String method, String path, Function<Request, JsonNode> action) {
    return new Route(method, path.isEmpty() ? List.of() : List.of(path.split("/")), action);
  }

  Response answer(Request request) {
    try {
      List<Route> there = routes.stream().filter(r -> r.matches(request.path())).toList();
      if (there.isEmpty()) {
        throw new RegistryRefusal(404, 404, "HTTP 404 Not Found");
      }
      Route route =
          there.stream()
              .filter(r -> r.method().equals(request.method()))
              .findFirst()
              .orElseThrow(() -> new RegistryRefusal(405, 405, "HTTP 405 Method Not Allowed"));
      return new Response(200, route.action().apply(request));
    } catch (RegistryRefusal e) {
      return refuse(e);
    }
  }

  static Response refuse(RegistryRefusal refusal) {
    return new Response(
        refusal.status(),
        JSON.objectNode().put("error_code", refusal.code()).put("message", refusal.reason()));
  }

  private JsonNode registered(String subject, String schema) {
    return JSON.objectNode().put("id", store.register(subject, schema).id());
  }

  private String text(Request request) {
    String id = request.at(2);
    try {
      return store.text(Integer.parseInt(id));
    } catch (NumberFormatException e) {
      throw new RegistryRefusal(404, 404, "'" + id + "' is not a schema id");
    }
  }

  private JsonNode uses(Request request) {
    text(request);
    ArrayNode uses = JSON.arrayNode();
    for (Version v : store.uses(Integer.parseInt(request.at(2)))) {
      uses.add(JSON.objectNode().put("subject", v.subject()).put("version", v.version()));
    }
    return uses;
  }

  private JsonNode compatible(Request request) {
    List<String> problems = store.problems(request.at(2), request.field("schema"));
    ObjectNode answer = JSON.objectNode().put("is_compatible", problems.isEmpty());
    answer.set("messages", texts(problems));
    return answer;
  }

  private static JsonNode level(String name) {
    return JSON.objectNode().put(name, Compatibility.FULL_TRANSITIVE);
  }

  private static JsonNode setLevel(String level) {
    if (!level.equals(Compatibility.FULL_TRANSITIVE)) {
      throw RegistryRefusal.invalidCompatibility(level);
    }
    return level("compatibility");
  }

  private static JsonNode full(Version version) {
    return JSON.objectNode()
        .put("subject", version.subject())
        .put("version", version.version())
        .put("id", version.id())
        .put("schema", version.schema().toString());
  }

  private static JsonNode schema(Version version) {
    return parsed(version.schema().toString());
  }

  private static JsonNode parsed(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a parsed schema is not JSON", e);
    }
  }

  private static ArrayNode texts(List<String> texts) {
    ArrayNode array = JSON.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  private static ArrayNode numbers(List<Version> versions) {
    ArrayNode array = JSON.arrayNode();
    versions.forEach(v -> array.add(v.version()));
    return array;
  }
}
