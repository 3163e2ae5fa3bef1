package dev.claimstream.schemas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * Subjects, their versions, and the ids of schemas, kept in memory. Ids count from 1 in the order
 * of registration; the same schema has the same id under every subject.
 */
final class SubjectStore {

  /** One version of a subject. */
  record Version(String subject, int version, int id, Schema schema) {}

  private final Map<String, List<Version>> subjects = new TreeMap<>();
  private final Map<String, Integer> idsByText = new LinkedHashMap<>();

  synchronized List<String> subjects() {
    return List.copyOf(subjects.keySet());
  }

  /** All versions, oldest first. */
  synchronized List<Version> versions(String subject) {
    return List.copyOf(require(subject));
  }

  /**
   * One version of a subject.
   *
   * @param number a number from 1, or {@code latest} or {@code -1}
   */
  synchronized Version version(String subject, String number) {
    List<Version> all = require(subject);
    if (number.equals("latest") || number.equals("-1")) {
      return all.get(all.size() - 1);
    }
    int n;
    try {
      n = Integer.parseInt(number);
    } catch (NumberFormatException e) {
      throw RegistryRefusal.invalidVersion(number);
    }
    if (n < 1) {
      throw RegistryRefusal.invalidVersion(number);
    }
    if (n > all.size()) {
      throw RegistryRefusal.versionNotFound(number);
    }
    return all.get(n - 1);
  }

  /** The subject's version that holds this schema. */
  synchronized Version lookUp(String subject, String text) {
    String canonical = parse(text).toString();
    return find(require(subject), canonical).orElseThrow(RegistryRefusal::schemaNotFound);
  }

  /** Adds a version, or finds the one that holds this schema already. */
  synchronized Version register(String subject, String text) {
    Schema schema = parse(text);
    String canonical = schema.toString();
    List<Version> all = subjects.getOrDefault(subject, List.of());
    Optional<Version> held = find(all, canonical);
    if (held.isPresent()) {
      return held.get();
    }
    List<String> problems = problems(all, schema);
    if (!problems.isEmpty()) {
      throw RegistryRefusal.incompatible(subject, problems);
    }
    int id = idsByText.computeIfAbsent(canonical, t -> idsByText.size() + 1);
    var added = new Version(subject, all.size() + 1, id, schema);
    subjects.computeIfAbsent(subject, s -> new ArrayList<>()).add(added);
    return added;
  }

  /** What registering this schema would break; empty when nothing, or for a new subject. */
  synchronized List<String> problems(String subject, String text) {
    return problems(subjects.getOrDefault(subject, List.of()), parse(text));
  }

  /** The schema with an id, as JSON. */
  synchronized String text(int id) {
    return idsByText.entrySet().stream()
        .filter(e -> e.getValue() == id)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> RegistryRefusal.idNotFound(id));
  }

  /** Where an id is used. */
  synchronized List<Version> uses(int id) {
    return subjects.values().stream().flatMap(List::stream).filter(v -> v.id() == id).toList();
  }

  private static List<String> problems(List<Version> all, Schema schema) {
    return Compatibility.problems(schema, all.stream().map(Version::schema).toList());
  }

  private static Optional<Version> find(List<Version> all, String canonical) {
    return all.stream().filter(v -> v.schema().toString().equals(canonical)).findFirst();
  }

  private List<Version> require(String subject) {
    return Optional.ofNullable(subjects.get(subject))
        .orElseThrow(() -> RegistryRefusal.subjectNotFound(subject));
  }

  private static Schema parse(String text) {
    try {
      return new Schema.Parser().parse(text);
    } catch (AvroRuntimeException e) {
      throw RegistryRefusal.invalidSchema(String.valueOf(e.getMessage()));
    }
  }
}
