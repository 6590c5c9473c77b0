package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form that a browser posts straight to the built-in store, and a server finalizes. */
class FormUploadTest {
  private static final byte[] CONTENT = Noise.bytes(5_000);
  private static final byte[] OTHER = Noise.bytes(6_000);
  private static final Map<String, String> SHORT =
      Map.of(
          "GATEPASS_POLICIES_DEFAULT_URL_TTL", "15s",
          "GATEPASS_SWEEP_GRACE", "1s",
          "GATEPASS_SWEEP_INTERVAL", "1s");

  private final GatepassClient shared = SharedGateway.client();

  @TempDir Path folder;

  @Test
  void a_form_of_unknown_size_is_sent_finalized_and_downloaded() {
    Answer created = shared.createForm("");
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("size")).isEmpty();
    assertThat(created.text("maxSize")).isNotEmpty();
    assertThat(created.body()).contains("\"writeOnce\":\"finalize\"");

    assertThat(created.form().send(CONTENT).statusCode()).isEqualTo(201);
    Answer ready = shared.finish(created.id());

    assertThat(ready.text("status")).isEqualTo("ready");
    assertThat(ready.text("size")).isEqualTo("5000");
    assertThat(shared.downloaded(created.id())).isEqualTo(CONTENT);
  }

  @Test
  void a_form_signed_again_works_as_the_first_one() {
    Answer created = shared.createForm("");
    Form again = shared.transfer(created.id()).form();

    assertThat(again.fields().keySet()).isEqualTo(created.form().fields().keySet());
    assertThat(again.send(CONTENT).statusCode()).isEqualTo(201);
    assertThat(shared.finish(created.id()).text("status")).isEqualTo("ready");
  }

  @Test
  void a_form_sends_the_browser_on_to_its_redirect() {
    String back = "https://app.example/done?upload=7&x=%20y";
    Answer created = shared.createForm(",\"redirect\":\"" + back + "\"");

    HttpResponse<String> sent = created.form().send(CONTENT);

    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.headers().firstValue("Location").orElse("")).startsWith(back);
    assertThat(shared.finish(created.id()).text("status")).isEqualTo("ready");
  }

  @Test
  void a_form_of_another_length_than_promised_is_refused_or_rejected() {
    Answer created = shared.createForm(",\"size\":4999");

    boolean refused = created.form().send(CONTENT).statusCode() >= 400;

    assertThat(created.body().contains("\"size\":\"wire\"")).isEqualTo(refused);
    assertThat(shared.finish(created.id()).code())
        .isEqualTo(refused ? "not_arrived" : "upload_rejected");
  }

  @Test
  void a_form_that_is_sent_again_after_ready_changes_nothing_and_is_swept_away() {
    Path data = folder.resolve("data");
    try (GatewayProcess gateway = Launch.on(data).with(SHORT).start()) {
      GatepassClient client = gateway.client();
      Answer created = client.createForm("");
      assertThat(created.form().send(CONTENT).statusCode()).isEqualTo(201);
      assertThat(client.finish(created.id()).text("status")).isEqualTo("ready");
      assertThat(staged(data, created.id())).isEmpty();

      assertThat(created.form().send(OTHER).statusCode()).isEqualTo(201);
      assertThat(staged(data, created.id())).isNotEmpty();
      assertThat(client.finish(created.id()).text("size")).isEqualTo("5000");
      assertThat(client.downloaded(created.id())).isEqualTo(CONTENT);

      Eventually.holds(() -> staged(data, created.id()).isEmpty());
      assertThat(created.form().send(OTHER).statusCode()).isGreaterThanOrEqualTo(400);
      assertThat(client.downloaded(created.id())).isEqualTo(CONTENT);
    }
  }

  @Test
  void a_form_that_was_sent_before_a_kill_is_finalized_after_it() {
    Launch launch = Launch.on(folder.resolve("data"));
    GatewayProcess killed = launch.start();
    Answer created = killed.client().createForm("");
    assertThat(created.form().send(CONTENT).statusCode()).isEqualTo(201);
    killed.kill();

    try (GatewayProcess gateway = launch.start()) {
      GatepassClient client = gateway.client();
      assertThat(client.finish(created.id()).text("status")).isIn("uploaded", "ready");
      Eventually.holds(() -> client.finish(created.id()).text("status").equals("ready"));
      assertThat(client.downloaded(created.id())).isEqualTo(CONTENT);
    }
  }

  /** What lies under the staging key, past the gateway. */
  private static List<Path> staged(Path data, String id) {
    try (Stream<Path> files = Files.walk(data)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().contains("STAGING") && file.toString().contains(id))
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
