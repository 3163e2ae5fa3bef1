package dev.claimstream.itest;

import static org.awaitility.Awaitility.await;

import dev.claimstream.app.embedded.EmbeddedBroker;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.EmbeddedRegistry;
import dev.claimstream.schemas.RegistryClient;
import dev.claimstream.schemas.Schemas;
import dev.claimstream.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;

/**
 * A broker that takes SASL_SSL only, knows its users by SCRAM-SHA-512, and lets nobody do anything
 * without an ACL; and a registry with our schemas.
 *
 * @param authority certificate, in PEM, by which the broker is known
 * @param admin of a user who may do everything
 */
record SecuredKafka(EmbeddedBroker broker, EmbeddedRegistry registry, Path authority, Admin admin)
    implements AutoCloseable {

  private static final String PASSWORD = "password-of-a-test";
  private static final String OWNER = "broker";
  private static final int ITERATIONS = 4096;

  static SecuredKafka start(Path folder) throws IOException {
    Path keys = folder.resolve("keys.p12");
    Path authority = folder.resolve("ca.crt");
    keytool(
        folder, "-genkeypair", "-keyalg", "EC", "-dname", "CN=broker", "-ext", "SAN=IP:127.0.0.1");
    Files.writeString(authority, keytool(folder, "-exportcert", "-rfc"));
    EmbeddedBroker broker =
        EmbeddedBroker.start(0, Optional.of(folder.resolve("broker")), properties(keys, authority));
    EmbeddedRegistry registry = EmbeddedRegistry.start(0);
    Schemas.register(new RegistryClient(registry.address()));
    Map<String, Object> admin = new TreeMap<>(owner(authority));
    admin.put("bootstrap.servers", broker.bootstrapServers());
    return new SecuredKafka(broker, registry, authority, Admin.create(admin));
  }

  private static String keytool(Path folder, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(
        List.of("-keystore", "keys.p12", "-storepass", PASSWORD, "-alias", "broker", "-noprompt"));
    return Commands.run(folder, Map.of(), command);
  }

  private static Map<String, String> properties(Path keys, Path authority) {
    return Map.ofEntries(
        Map.entry("listener.security.protocol.map", "BROKER:SASL_SSL,CONTROLLER:PLAINTEXT"),
        Map.entry("sasl.enabled.mechanisms", "SCRAM-SHA-512,PLAIN"),
        Map.entry("sasl.mechanism.inter.broker.protocol", "PLAIN"),
        Map.entry(
            "listener.name.broker.plain.sasl.jaas.config",
            jaas("plain.PlainLoginModule", OWNER)
                .replace(";", " user_%s=\"%s\";".formatted(OWNER, PASSWORD))),
        Map.entry(
            "listener.name.broker.scram-sha-512.sasl.jaas.config",
            jaas("scram.ScramLoginModule", OWNER)),
        Map.entry("ssl.keystore.type", "PKCS12"),
        Map.entry("ssl.keystore.location", keys.toString()),
        Map.entry("ssl.keystore.password", PASSWORD),
        Map.entry("ssl.truststore.type", "PEM"),
        Map.entry("ssl.truststore.location", authority.toString()),
        Map.entry(
            "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
        // A client that has failed is soon no longer waited for.
        Map.entry("group.min.session.timeout.ms", "1000"),
        // The broker speaks to its own controller, where nobody else does, without a name.
        Map.entry("super.users", "User:" + OWNER + ";User:ANONYMOUS"));
  }

  /** What Strimzi puts into a user's Secret, as {@code sasl.jaas.config}. */
  static String jaas(String user) {
    return jaas("scram.ScramLoginModule", user);
  }

  private static String jaas(String module, String user) {
    return "org.apache.kafka.common.security.%s required username=\"%s\" password=\"%s\";"
        .formatted(module, user, PASSWORD);
  }

  private static Map<String, String> owner(Path authority) {
    Map<String, String> properties = new TreeMap<>(client(authority));
    properties.put("sasl.mechanism", "PLAIN");
    properties.put("sasl.jaas.config", jaas("plain.PlainLoginModule", OWNER));
    return properties;
  }

  private static Map<String, String> client(Path authority) {
    return Map.of(
        "security.protocol", "SASL_SSL",
        "sasl.mechanism", "SCRAM-SHA-512",
        "ssl.truststore.type", "PEM",
        "ssl.truststore.location", authority.toString(),
        "ssl.endpoint.identification.algorithm", "https");
  }

  Topics topics() {
    return Topics.using(new RegistryClient(registry.address()));
  }

  /** As a user sees it. */
  Cluster as(String user) {
    Map<String, String> properties = new TreeMap<>(client(authority));
    properties.put("sasl.jaas.config", jaas(user));
    properties.put("retry.backoff.ms", "20");
    properties.put("session.timeout.ms", "1000");
    properties.put("heartbeat.interval.ms", "300");
    return new Cluster(broker.bootstrapServers(), registry.address(), properties);
  }

  /** As the broker's owner sees it, who may do everything. */
  Cluster asOwner() {
    return new Cluster(broker.bootstrapServers(), registry.address(), owner(authority));
  }

  void addUsers(Collection<String> names) throws Exception {
    var credentials = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
    List<UserScramCredentialAlteration> users =
        names.stream()
            .map(
                name ->
                    (UserScramCredentialAlteration)
                        new UserScramCredentialUpsertion(name, credentials, PASSWORD))
            .toList();
    admin.alterUserScramCredentials(users).all().get();
  }

  void grant(Collection<AclBinding> acls) throws Exception {
    admin.createAcls(acls).all().get();
  }

  void revoke(AclBinding acl) throws Exception {
    admin.deleteAcls(List.of(acl.toFilter())).all().get();
  }

  /** Deletes the topics whose names begin so, and returns when none is left. */
  void deleteTopics(String prefix) throws Exception {
    List<String> topics =
        admin.listTopics().names().get().stream().filter(t -> t.startsWith(prefix)).toList();
    admin.deleteTopics(topics).all().get();
    await().until(() -> admin.listTopics().names().get().stream().noneMatch(topics::contains));
  }

  @Override
  public void close() {
    admin.close();
    registry.close();
    broker.close();
  }
}
