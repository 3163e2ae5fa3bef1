package dev.claimstream.itest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * One right of one user: to do one thing with one resource, or with all whose name begins so.
 *
 * @param user such as {@code claimstream-sink}
 * @param acl as Kafka keeps it
 */
record Right(String user, AclBinding acl) {

  /** All rights of all users of {@code users.yaml}, as Strimzi's user operator would grant them. */
  static List<Right> of(Manifests manifests) {
    List<Right> rights = new ArrayList<>();
    for (Manifest user : manifests.ofKind("KafkaUser")) {
      for (JsonNode acl : user.spec().at("/authorization/acls")) {
        ResourcePattern resource = resource(acl.path("resource"));
        for (String operation : Manifest.texts(acl.path("operations"))) {
          var entry =
              new AccessControlEntry(
                  "User:" + user.name(),
                  "*",
                  AclOperation.fromString(operation),
                  AclPermissionType.ALLOW);
          rights.add(new Right(user.name(), new AclBinding(resource, entry)));
        }
      }
    }
    return rights;
  }

  private static ResourcePattern resource(JsonNode resource) {
    boolean prefix = resource.path("patternType").asText().equals("prefix");
    return new ResourcePattern(
        resource.path("type").asText().equals("transactionalId")
            ? ResourceType.TRANSACTIONAL_ID
            : ResourceType.fromString(resource.path("type").asText()),
        resource.path("name").asText(),
        prefix ? PatternType.PREFIXED : PatternType.LITERAL);
  }

  AclOperation operation() {
    return acl.entry().operation();
  }

  /** Name of the resource, or how it begins. */
  String resource() {
    return acl.pattern().name();
  }

  /** The row of the table in {@code docs/security.md}. */
  String row() {
    boolean prefix = acl.pattern().patternType() == PatternType.PREFIXED;
    return "| `%s` | %s | `%s%s` | %s |"
        .formatted(
            user,
            acl.pattern().resourceType().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            resource(),
            prefix ? "*" : "",
            operation());
  }

  @Override
  public String toString() {
    return user + " may " + operation() + " " + acl.pattern().resourceType() + " " + resource();
  }
}
