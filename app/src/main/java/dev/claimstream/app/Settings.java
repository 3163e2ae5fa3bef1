package dev.claimstream.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the environment and the configuration file say, the environment first. A key that nobody
 * knows is refused, naming the nearest that is known.
 */
final class Settings {

  /** Variables with our prefix that are not keys: read by the launcher and the log. */
  private static final Set<String> NOT_KEYS =
      Set.of(ConfigFile.VARIABLE, "CLAIMSTREAM_JAVA_OPTS", "CLAIMSTREAM_LOG");

  private final Map<String, Setting> byKey;

  private Settings(Map<String, Setting> byKey) {
    this.byKey = byKey;
  }

  /** No environment, no file. */
  static Settings none() {
    return new Settings(Map.of());
  }

  /**
   * Reads both sources.
   *
   * @param known all keys that an option has
   * @param environment the process's environment; only {@code CLAIMSTREAM_*} is looked at
   * @throws UsageException when a key is not known
   */
  static Settings read(Set<String> known, Map<String, String> environment, ConfigFile file) {
    Map<String, Setting> found = new TreeMap<>();
    new TreeMap<>(file.values())
        .forEach(
            (key, value) -> {
              if (!known.contains(key) && !isKafka(key)) {
                throw new UsageException(
                    file.name()
                        + ": unknown key '"
                        + key
                        + "'"
                        + Nearest.question(Nearest.to(key, known)));
              }
              found.put(key, new Setting(key, value, "file " + file.name()));
            });
    Map<String, String> keys =
        known.stream().collect(Collectors.toMap(Setting::environmentName, key -> key));
    new TreeMap<>(environment)
        .forEach(
            (name, value) -> {
              if (name.startsWith(Setting.ENVIRONMENT_PREFIX) && !NOT_KEYS.contains(name)) {
                String key = keyOf(name, keys);
                found.put(key, new Setting(key, value, "environment " + name));
              }
            });
    return new Settings(found);
  }

  Optional<Setting> get(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** What goes to every Kafka client, by full key. */
  Map<String, Setting> kafka() {
    Map<String, Setting> kafka = new TreeMap<>(byKey);
    kafka.keySet().removeIf(key -> !isKafka(key));
    return kafka;
  }

  private static boolean isKafka(String key) {
    return key.startsWith(Setting.KAFKA_PREFIX) && key.length() > Setting.KAFKA_PREFIX.length();
  }

  private static String keyOf(String name, Map<String, String> keys) {
    if (keys.containsKey(name)) {
      return keys.get(name);
    }
    String key = name.substring(Setting.ENVIRONMENT_PREFIX.length()).toLowerCase(Locale.ROOT);
    String dotted = key.replace('_', '.');
    if (isKafka(dotted)) {
      return dotted;
    }
    throw new UsageException(
        "unknown environment variable " + name + Nearest.question(nearest(name, keys.keySet())));
  }

  /** By what stands behind the prefix, which says nothing. */
  private static List<String> nearest(String name, Set<String> variables) {
    int prefix = Setting.ENVIRONMENT_PREFIX.length();
    List<String> endings =
        Stream.concat(variables.stream(), NOT_KEYS.stream()).map(v -> v.substring(prefix)).toList();
    return Nearest.to(name.substring(prefix), endings).stream()
        .map(Setting.ENVIRONMENT_PREFIX::concat)
        .toList();
  }
}
