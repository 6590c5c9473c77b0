package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.NeedsPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Browsers that have nothing but a token, which a backend made for them. */
class UploadTokensTest {
  private static final Map<String, String> KEYS = Map.of("GATEPASS_AUTH_API_KEYS", "true");
  private static final byte[] CONTENT = Noise.bytes(1000);

  @TempDir Path folder;

  @Test
  void a_browser_sends_a_file_with_a_token_and_its_backend_gets_it() {
    String key = new Command(folder.resolve("data"), Map.of()).key("shop", "upload,download");
    try (GatewayProcess gateway = Launch.on(folder.resolve("data")).with(KEYS).start()) {
      GatepassClient backend = gateway.client().with(key);
      Answer made = mint(backend, "{\"maxSize\":1000,\"metadata\":{\"order\":\"17\"}}");
      GatepassClient browser = backend.with(made.text("token"));

      assertThat(browser.create(Noise.bytes(1001)).code()).isEqualTo("too_large");
      Answer created = browser.create(CONTENT);
      assertThat(created.instruction().put(CONTENT).statusCode()).isEqualTo(200);
      assertThat(browser.finish(created.id()).text("status")).isEqualTo("ready");
      assertThat(browser.create(CONTENT).code()).isEqualTo("token_used_up");
      assertThat(browser.download(created.id()).code()).isEqualTo("scope_missing");
      assertThat(browser.delete(created.id()).code()).isEqualTo("scope_missing");

      assertThat(backend.read(created.id()).body()).contains("\"order\":\"17\"");
      assertThat(backend.downloaded(created.id())).isEqualTo(CONTENT);
      String own = backend.create(CONTENT).id();
      assertThat(browser.read(own).code()).isEqualTo("upload_not_found");
      assertThat(browser.delete(own).code()).isEqualTo("upload_not_found");
      assertThat(backend.delete(own).status()).as("who creates may give up").isEqualTo(204);
      assertThat(gateway.output())
          .doesNotContain(made.text("token").substring(28), key.substring(27));
    }
  }

  @Test
  @ExtendWith(NeedsPostgres.class)
  void two_gateways_create_as_many_as_the_token_permits_and_go_on_after_its_time() {
    try (Postgres database = new Postgres(folder.resolve("postgres"));
        ExternalStore store = new ExternalStore();
        GatewayProcess first = launch("first", database, store).start();
        GatewayProcess second = launch("second", database, store).start()) {
      String key =
          new Command(folder.resolve("first"), database.environment())
              .key("shop", "upload,download");
      Answer made = mint(first.client().with(key), "{\"count\":5}");
      String token = made.text("token");
      List<GatepassClient> browsers =
          List.of(first.client().with(token), second.client().with(token));

      List<Answer> answers =
          IntStream.range(0, 24)
              .parallel()
              .mapToObj(n -> browsers.get(n % 2).create(CONTENT))
              .toList();

      List<Answer> created = answers.stream().filter(answer -> answer.status() == 201).toList();
      assertThat(created).hasSize(5);
      assertThat(answers.stream().map(Answer::code).filter("token_used_up"::equals)).hasSize(19);
      Books books = Books.of(database);
      assertThat(books.rows("token is not null")).isEqualTo(5);

      books.run("update upload_token set expires_at = now() - interval '1 minute', used = 0");
      GatepassClient late = browsers.getLast();
      assertThat(late.create(CONTENT).code()).isEqualTo("token_expired");
      assertThat(created.getFirst().instruction().put(CONTENT).statusCode()).isEqualTo(200);
      assertThat(late.finish(created.getFirst().id()).text("status")).isEqualTo("ready");
      books.run("update upload_token set open_until = now() - interval '1 second'");
      assertThat(late.read(created.getFirst().id()).code()).isEqualTo("credential_invalid");
    }
  }

  private static Answer mint(GatepassClient backend, String json) {
    return backend.call("POST", "/v1/tokens", json, "Content-Type", "application/json");
  }

  private Launch launch(String name, Postgres database, ExternalStore store) {
    return Launch.on(folder.resolve(name))
        .with(KEYS)
        .with(database.environment())
        .with(store.environment());
  }
}
