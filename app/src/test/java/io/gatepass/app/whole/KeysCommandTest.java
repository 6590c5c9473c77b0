package io.gatepass.app.whole;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.credential.SecretToken;
import io.gatepass.app.key.KeyId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** API keys by the command line, on the database itself. */
class KeysCommandTest {
  private static final String[] WISH = {
    "keys", "create", "--name", "ci", "--tenant", "acme", "--owner", "ann", "--scopes", "admin"
  };

  @TempDir Path folder;

  @Test
  void the_first_key_is_made_where_nothing_ever_ran_then_listed_and_revoked() throws Exception {
    Command command = command(Map.of());
    Command.Ended made = command.run(with("--expires-in", "90d"));
    assertThat(made.err()).doesNotContain("Exception").contains("gatepass.auth.api-keys");
    assertThat(made.exit()).isZero();
    SecretToken key = SecretToken.parse(KeyId.FORM, made.out().strip()).orElseThrow();
    String id = key.text().substring(0, 26);
    assertThat(made.out()).isEqualTo(key.text() + System.lineSeparator());
    assertThat(made.err()).contains(id).doesNotContain(key.secret());
    assertThat(permissions()).isEqualTo("rwx------");

    Command.Ended listed = command.run("keys", "list");
    assertThat(listed.err()).isEmpty();
    assertThat(listed.out()).contains(id, "ci", "acme", "ann", "admin", "good until");

    assertThat(command.run("keys", "revoke", key.text()).exit()).isZero();
    Command.Ended json = command.run("keys", "list", "--json");
    assertThat(json.out()).contains("\"id\":\"" + id + "\"", "\"revokedAt\":", "\"expiresAt\":");
    assertThat(listed.out() + json.out() + contents()).doesNotContain(key.secret());
  }

  @Test
  void nothing_but_the_key_is_printed_whatever_a_store_logs() {
    Command command =
        command(
            Map.of(
                "GATEPASS_STORES_MAIN_PROVIDER", "minio",
                "GATEPASS_STORES_MAIN_ENDPOINT", "http://127.0.0.1:9",
                "GATEPASS_STORES_MAIN_BUCKET", "files",
                "GATEPASS_STORES_MAIN_ACCESS_KEY", "key",
                "GATEPASS_STORES_MAIN_SECRET_KEY", "secret-of-the-store"));
    Command.Ended made = command.run(WISH);
    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(SecretToken.parse(KeyId.FORM, made.out().strip())).isPresent();
    assertThat(made.err()).doesNotContain("INFO", "DEBUG");
  }

  @Test
  void what_is_wrong_is_told_with_the_option_that_says_it() {
    Command command = command(Map.of());
    Command.Ended nowhere = command.run("keys", "list");
    assertThat(nowhere.exit()).isEqualTo(1);
    assertThat(nowhere.err()).contains("There is no database yet");
    Command.Ended missing = command.run("keys", "create", "--name", "ci");
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("--tenant", "--owner", "--scopes");

    Command.Ended wrong =
        command.run(with("--scopes", "root", "--expires-at", "2001-01-01T00:00:00Z"));
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("--scopes: ", "--expires-at: ").doesNotContain("\tat ");

    Command.Ended unknown = command.run("keys", "revoke", "gpk_nobody");
    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.err()).contains("There is no such key").doesNotContain("\tat ");
    assertThat(missing.out() + wrong.out() + unknown.out()).isEmpty();
  }

  @Test
  void a_gateway_that_runs_on_the_embedded_database_is_named_and_not_disturbed() {
    try (GatewayProcess gateway = Launch.on(folder.resolve("data")).start()) {
      Command.Ended refused = command(Map.of()).run(WISH);
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.out()).isEmpty();
      assertThat(refused.err()).contains("/v1/keys", "stop it first").doesNotContain("Exception");
      assertThat(gateway.client().readiness().status()).isEqualTo(200);
    }
  }

  @Test
  void settings_that_cannot_work_are_named() {
    Command.Ended refused = command(Map.of("GATEPASS_SERVER_PROT", "80")).run("keys", "list");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("gatepass.server.prot");
  }

  private Command command(Map<String, String> environment) {
    return new Command(folder.resolve("data"), environment);
  }

  private static String[] with(String... more) {
    return Stream.concat(Stream.of(WISH), Stream.of(more)).toArray(String[]::new);
  }

  private String permissions() throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data")));
  }

  /** All bytes of the database. */
  private String contents() throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), ISO_8859_1));
      }
      return all.toString();
    }
  }
}
