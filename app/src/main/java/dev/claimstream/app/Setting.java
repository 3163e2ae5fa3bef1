package dev.claimstream.app;

import java.util.Locale;

/**
 * A value from the environment or the configuration file.
 *
 * @param key as in the file: {@code enrich.state-dir}
 * @param value as it was given
 * @param origin where from, for messages: {@code environment CLAIMSTREAM_ENRICH_STATE_DIR}
 */
record Setting(String key, String value, String origin) {

  static final String ENVIRONMENT_PREFIX = "CLAIMSTREAM_";

  /** Keys that begin so go to every Kafka client, without the prefix. */
  static final String KAFKA_PREFIX = "kafka.";

  /** The environment variable that sets a key: {@code CLAIMSTREAM_ENRICH_STATE_DIR}. */
  static String environmentName(String key) {
    return ENVIRONMENT_PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** Whether the value must not be shown. */
  static boolean isSecret(String key) {
    String k = key.toLowerCase(Locale.ROOT);
    return k.contains("password")
        || k.contains("secret")
        || k.contains("token")
        || k.contains("jaas")
        || k.contains("user.info")
        || k.endsWith("ssl.keystore.key");
  }
}
