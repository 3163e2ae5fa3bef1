package dev.claimstream.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The configuration file: Java properties in UTF-8.
 *
 * @param name what to call it in messages
 * @param values its keys and values
 */
record ConfigFile(String name, Map<String, String> values) {

  static final String OPTION = "--config";
  static final String VARIABLE = "CLAIMSTREAM_CONFIG";

  /**
   * The file that the arguments or, failing that, the environment choose; empty when they don't.
   *
   * @throws UsageException when the file can't be read
   */
  static ConfigFile chosen(String[] arguments, Map<String, String> environment) {
    return fromOption(arguments)
        .or(() -> Optional.ofNullable(environment.get(VARIABLE)).filter(path -> !path.isBlank()))
        .map(path -> read(Path.of(path)))
        .orElseGet(() -> new ConfigFile("", Map.of()));
  }

  private static Optional<String> fromOption(String[] arguments) {
    for (int i = 0; i < arguments.length && !arguments[i].equals("--"); i++) {
      if (arguments[i].startsWith(OPTION + "=")) {
        return Optional.of(arguments[i].substring(OPTION.length() + 1));
      }
      if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
        return Optional.of(arguments[i + 1]);
      }
    }
    return Optional.empty();
  }

  static ConfigFile read(Path path) {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      throw new UsageException("there is no configuration file " + path);
    } catch (CharacterCodingException e) {
      throw new UsageException("configuration file " + path + " is not UTF-8 text");
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException("can't read configuration file " + path + ": " + e.getMessage());
    }
    Map<String, String> values = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(key -> values.put(key, properties.getProperty(key).strip()));
    return new ConfigFile(path.toString(), values);
  }
}
