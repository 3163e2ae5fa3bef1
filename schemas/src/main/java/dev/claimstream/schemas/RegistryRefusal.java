package dev.claimstream.schemas;

import java.util.List;

/** A request that the embedded registry refuses, with the codes of Confluent's REST API. */
final class RegistryRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final int code;

  RegistryRefusal(int status, int code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  static RegistryRefusal subjectNotFound(String subject) {
    return new RegistryRefusal(404, 40401, "Subject '" + subject + "' not found.");
  }

  static RegistryRefusal versionNotFound(String version) {
    return new RegistryRefusal(404, 40402, "Version " + version + " not found.");
  }

  static RegistryRefusal schemaNotFound() {
    return new RegistryRefusal(404, 40403, "Schema not found");
  }

  static RegistryRefusal idNotFound(int id) {
    return new RegistryRefusal(404, 40403, "Schema " + id + " not found");
  }

  static RegistryRefusal invalidSchema(String why) {
    return new RegistryRefusal(422, 42201, "Invalid schema: " + why);
  }

  static RegistryRefusal invalidVersion(String version) {
    return new RegistryRefusal(
        422,
        42202,
        "The specified version '" + version + "' is not a valid version id: 1 or more, or latest");
  }

  static RegistryRefusal invalidCompatibility(String level) {
    return new RegistryRefusal(
        422,
        42203,
        "The compatibility level is " + Compatibility.FULL_TRANSITIVE + " here, not " + level);
  }

  static RegistryRefusal incompatible(String subject, List<String> problems) {
    return new RegistryRefusal(
        409,
        409,
        "Schema being registered is incompatible with an earlier schema for subject \""
            + subject
            + "\": "
            + String.join("; ", problems));
  }

  int status() {
    return status;
  }

  int code() {
    return code;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
