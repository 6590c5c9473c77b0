package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.NeedsPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Gateways that let in who holds a key. */
class KeysTest {
  private static final Map<String, String> KEYS = Map.of("GATEPASS_AUTH_API_KEYS", "true");

  private static final byte[] CONTENT = Noise.bytes(1000);
  private static final String KEYS_PATH = "/v1/keys";
  private static final String GUESS = "A".repeat(43);

  @TempDir Path folder;

  @Test
  void the_first_key_makes_others_and_each_does_what_it_was_made_for() {
    String first = key(Map.of(), "admin");
    try (GatewayProcess gateway = launch().with(KEYS).start()) {
      GatepassClient nobody = gateway.client();
      assertThat(nobody.call("GET", KEYS_PATH, "").code()).isEqualTo("credential_missing");
      GatepassClient admin = nobody.with(first);
      GatepassClient ann = admin.with(made(admin, "ann"));
      GatepassClient bob = admin.with(made(admin, "bob"));

      String upload = ann.create(CONTENT).id();
      assertThat(ann.transfer(upload).instruction().url()).contains("/t/acme/");
      assertThat(ann.read(upload).status()).isEqualTo(200);
      assertThat(bob.read(upload).code()).isEqualTo("upload_not_found");
      assertThat(admin.read(upload).code()).isEqualTo("upload_not_found");
      assertThat(ann.delete(upload).status()).as("who creates may give up").isEqualTo(204);
      assertThat(ann.call("GET", KEYS_PATH, "").code()).isEqualTo("scope_missing");
      assertThat(admin.call("GET", KEYS_PATH, "").body()).contains(id(admin), id(ann), id(bob));

      assertThat(admin.call("DELETE", KEYS_PATH + "/" + id(bob), "").status()).isEqualTo(204);
      Answer revoked = bob.read(upload);
      assertThat(revoked.code()).isEqualTo("credential_invalid");
      assertThat(revoked.header("WWW-Authenticate")).contains("Bearer", "invalid_token");
      GatepassClient guess = nobody.with(id(ann) + "_" + GUESS);
      assertThat(guess.read(upload).code()).isEqualTo("credential_invalid");
      assertThat(gateway.output()).doesNotContain(secret(admin), secret(ann), secret(bob), GUESS);
    }
  }

  @Test
  @ExtendWith(NeedsPostgres.class)
  void on_postgresql_the_command_works_beside_the_gateway_and_at_once() {
    try (Postgres database = new Postgres(folder.resolve("postgres"));
        GatewayProcess gateway = launch().with(KEYS).with(database.environment()).start()) {
      GatepassClient ann = gateway.client().with(key(database.environment(), "upload,download"));
      String upload = ann.create(CONTENT).id();

      database.stop();
      Answer away = ann.read(upload);
      assertThat(away.status()).isEqualTo(503);
      assertThat(away.header("Retry-After")).isNotEmpty();
      Command.Ended refused = command(database.environment()).run("keys", "list");
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.err())
          .contains("gatepass.database")
          .doesNotContain("Exception", "stop it first", Postgres.PASSWORD);
      database.start();
      Eventually.holds(() -> ann.read(upload).status() == 200);

      command(database.environment()).run("keys", "revoke", id(ann));
      assertThat(ann.read(upload).code()).isEqualTo("credential_invalid");
    }
  }

  private Launch launch() {
    return Launch.on(folder.resolve("data"));
  }

  private Command command(Map<String, String> environment) {
    return new Command(folder.resolve("data"), environment);
  }

  private String key(Map<String, String> environment, String scopes) {
    return command(environment).key("ops", scopes);
  }

  private static String made(GatepassClient admin, String owner) {
    String wish =
        "{\"name\":\"%s\",\"tenant\":\"acme\",\"owner\":\"%s\",\"scopes\":[\"upload\",\"download\"]}"
            .formatted(owner, owner);
    return admin.call("POST", KEYS_PATH, wish, "Content-Type", "application/json").text("key");
  }

  private static String id(GatepassClient holder) {
    return holder.credential().substring(0, 26);
  }

  private static String secret(GatepassClient holder) {
    return holder.credential().substring(27);
  }
}
