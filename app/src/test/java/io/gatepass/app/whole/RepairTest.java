package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that a reconciliation can find, on the store that a gateway brings. */
class RepairTest {
  private static final byte[] CONTENT = Noise.bytes(2_000);
  private static final Instant LONG_AGO = Instant.now().minus(Duration.ofHours(3));

  @TempDir Path folder;

  /** Ready uploads, to most of which something happens past the gateway. */
  private record Uploads(String kept, String lost, String ended, String nobodys) {}

  @Test
  void what_has_no_partner_is_reported_and_of_that_what_is_ours_is_repaired() throws IOException {
    Launch launch =
        Launch.on(folder.resolve("data"))
            .with(
                Map.of("GATEPASS_RECONCILE_SAFETY_AGE", "1h", "GATEPASS_RECONCILE_INTERVAL", "0s"));
    Uploads uploads = prepared(launch);
    try (GatewayProcess gateway = launch.start()) {
      GatepassClient client = gateway.client();
      String found = reconciled(client, false);
      assertThat(found)
          .containsPattern(finding("lost_upload", uploads.lost(), "reported"))
          .containsPattern(finding("leftover", uploads.ended(), "reported"))
          .containsPattern(finding("unknown_object", uploads.nobodys(), "reported"))
          .containsPattern(finding("unknown_object", "others/notes.txt", "reported"))
          .doesNotContain("repaired", "kept", uploads.kept(), "others/young.txt");
      assertThat(files()).hasSize(5);
      assertThat(client.read(uploads.lost()).text("status")).isEqualTo("ready");

      String repaired = reconciled(client, true);
      assertThat(repaired)
          .containsPattern(finding("lost_upload", uploads.lost(), "repaired"))
          .containsPattern(finding("leftover", uploads.ended(), "repaired"))
          .containsPattern(finding("unknown_object", uploads.nobodys(), "repaired"))
          .containsPattern(finding("unknown_object", "others/notes.txt", "kept"));
      assertThat(client.read(uploads.lost()).text("status")).isEqualTo("deleted");
      Eventually.holds(() -> files().size() == 3);
      assertThat(files()).noneMatch(file -> file.contains(uploads.ended()));
      assertThat(files()).noneMatch(file -> file.contains(uploads.nobodys()));
      assertThat(client.downloaded(uploads.kept())).isEqualTo(CONTENT);

      assertThat(reconciled(client, true))
          .containsPattern(finding("unknown_object", "others/notes.txt", "kept"))
          .doesNotContain("lost_upload", "leftover", "repaired");
    }
  }

  private Uploads prepared(Launch launch) throws IOException {
    Uploads uploads;
    try (GatewayProcess gateway = launch.start()) {
      GatepassClient client = gateway.client();
      uploads = new Uploads(ready(client), ready(client), ready(client), ready(client));
      Path ended = file(uploads.ended());
      Path aside = folder.resolve("aside");
      Files.copy(ended, aside, StandardCopyOption.COPY_ATTRIBUTES);
      assertThat(client.delete(uploads.ended()).status()).isEqualTo(204);
      Files.copy(aside, ended, StandardCopyOption.COPY_ATTRIBUTES);
    }
    Files.delete(file(uploads.lost()));
    Path others = Files.createDirectory(bucket().resolve("others"));
    Files.write(others.resolve("notes.txt"), CONTENT);
    for (String each : files()) {
      Files.setLastModifiedTime(bucket().resolve(each), FileTime.from(LONG_AGO));
    }
    Files.write(others.resolve("young.txt"), CONTENT);
    Books books = Books.of(launch.data());
    books.run("delete from upload where id = '" + uploads.nobodys() + "'");
    String then = "timestamp with time zone '" + LONG_AGO + "'";
    books.run(
        "update upload set due_at = null, since = %s, last_signed_expiry = %s"
            .formatted(then, then));
    return uploads;
  }

  private static String ready(GatepassClient client) {
    Answer created = client.create(CONTENT);
    assertThat(created.instruction().put(CONTENT).statusCode()).isEqualTo(200);
    assertThat(client.finish(created.id()).text("status")).isEqualTo("ready");
    return created.id();
  }

  private static String reconciled(GatepassClient client, boolean repair) {
    String json = "{\"store\":\"embedded\",\"repair\":" + repair + "}";
    String place =
        client
            .call("POST", "/v1/reconciliations", json, "Content-Type", "application/json")
            .header("Location");
    Eventually.holds(() -> client.call("GET", place, "").text("state").equals("done"));
    return client.call("GET", place + "/findings", "").body();
  }

  private static Pattern finding(String kind, String of, String outcome) {
    return Pattern.compile(
        "\"kind\":\"%s\",[^}]*%s[^}]*\"outcome\":\"%s\"".formatted(kind, of, outcome));
  }

  private Path bucket() {
    return folder.resolve("data/objects/objects/uploads");
  }

  private Path file(String id) {
    return bucket().resolve(files().stream().filter(f -> f.contains(id)).findFirst().orElseThrow());
  }

  private List<String> files() {
    return List.copyOf(Contents.of(folder.resolve("data")).objects().keySet());
  }
}
