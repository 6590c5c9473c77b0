package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.BucketOwner;
import io.gatepass.contract.ServerAbsent;
import io.gatepass.contract.servers.MinioServer;
import io.gatepass.contract.servers.StorageServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/** Provision as an operator calls it. */
class ProvisionCommandTest {
  @TempDir Path folder;

  @Test
  void the_built_in_store_needs_nothing() {
    Command.Ended ended = command(Map.of()).run("provision");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).startsWith("embedded  ").contains("Nothing is missing. 0 set.");
    assertThat(ended.exit()).isZero();
  }

  @Test
  void a_difference_is_shown_then_set_and_then_gone() {
    try {
      StorageServer server = MinioServer.shared();
      Command command = command(environment(server));
      Command.Ended shown = command.run("provision");
      Command.Ended set = command.run("provision", "--store", "main", "--apply");
      Command.Ended again = command.run("provision", "--json");

      assertThat(shown.exit()).isEqualTo(1);
      assertThat(shown.out()).contains("missing  staging rule", "adds:    <Rule>", "--apply adds");
      assertThat(set.exit()).isZero();
      assertThat(set.out()).contains("set      staging rule", "Nothing is missing. 1 set.");
      assertThat(again.exit()).isZero();
      assertThat(again.out())
          .startsWith("{\"settled\":true,\"stores\":[{\"store\":\"main\"")
          .contains("\"rule\":\"staging rule\",\"state\":\"ok\"")
          .doesNotContain("missing");
      assertThat(shown.out() + set.out() + again.out() + shown.err() + set.err() + again.err())
          .doesNotContain("X-Amz-", "Signature=", server.secret());
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }

  @Test
  void what_cannot_be_read_is_told_with_an_exit_code() {
    Command.Ended ended =
        command(
                Map.of(
                    "GATEPASS_STORES_MAIN_PROVIDER", "minio",
                    "GATEPASS_STORES_MAIN_ENDPOINT", "http://127.0.0.1:1",
                    "GATEPASS_STORES_MAIN_BUCKET", "media",
                    "GATEPASS_STORES_MAIN_ACCESS_KEY", "gatepass",
                    "GATEPASS_STORES_MAIN_SECRET_KEY", "hush-hush-hush"))
            .run("provision", "--apply");

    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.out())
        .contains("FAILS    staging rule", "does not answer", "by hand: mc ilm rule add")
        .doesNotContain("hush-hush-hush");
  }

  @Test
  void a_store_that_is_not_configured_is_a_wrong_option() {
    Command.Ended ended = command(Map.of()).run("provision", "--store", "other");

    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.err()).contains("--store: ", "embedded").doesNotContain("\tat ");
  }

  private static Map<String, String> environment(StorageServer server) {
    String bucket = "provision-" + UUID.randomUUID();
    try (S3Client owner = BucketOwner.of(server.endpoint(), server.keyId(), server.secret())) {
      owner.createBucket(b -> b.bucket(bucket));
    }
    return Map.of(
        "GATEPASS_STORES_MAIN_PROVIDER", "minio",
        "GATEPASS_STORES_MAIN_ENDPOINT", server.endpoint().toString(),
        "GATEPASS_STORES_MAIN_BUCKET", bucket,
        "GATEPASS_STORES_MAIN_ACCESS_KEY", server.keyId(),
        "GATEPASS_STORES_MAIN_SECRET_KEY", server.secret());
  }

  private Command command(Map<String, String> environment) {
    return new Command(folder.resolve("data"), environment);
  }
}
