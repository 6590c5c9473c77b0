package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.NeedsPostgres;
import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One of two stores takes every request and answers none. */
@ExtendWith(NeedsPostgres.class)
class SilentStoreTest {
  private static final byte[] CONTENT = Noise.bytes(3_000);
  private static final Pattern ANY = Pattern.compile("");
  private static final Pattern LOOK = Pattern.compile("^HEAD /media/");
  private static final int UPLOADS = 40;

  @TempDir Path folder;

  private final CountDownLatch over = new CountDownLatch(1);

  @Test
  @Scenario(number = 12, layer = Layer.PROCESS)
  void a_store_that_falls_silent_is_left_alone_and_the_other_one_serves() {
    try (Postgres database = new Postgres(folder.resolve("postgres"));
        ExternalStore store = new ExternalStore();
        StoreFront front = new StoreFront(store.uri());
        GatewayProcess gateway = launch(database, store, front).start()) {
      GatepassClient client = gateway.client();
      List<String> far = Stream.generate(() -> sent(client, "far")).limit(UPLOADS).toList();
      Mishap silence = Mishap.at(ANY).cutOffBy(() -> StopTest.await(over));
      front.plan(Collections.nCopies(500, silence).toArray(Mishap[]::new));

      List<CompletableFuture<Answer>> first =
          far.subList(0, 6).stream()
              .map(id ->
                  CompletableFuture.supplyAsync(
                      () -> client.finish(id), Thread::startVirtualThread))
              .toList();
      first.forEach(answer -> isUnavailable(answer.join()));

      othersGoOn(client, Books.of(database), far);
      assertThat(front.count(LOOK)).isLessThan(UPLOADS);

      front.calm();
      over.countDown();
      far.forEach(id -> Eventually.holds(() -> client.finish(id).text("status").equals("ready")));
    }
  }

  /** For clients and for workers, which find the silent store's rows first. */
  private static void othersGoOn(GatepassClient client, Books books, List<String> far) {
    isUnavailable(client.finish(far.getLast()));
    assertThat(client.finish(sent(client, "default")).text("status")).isEqualTo("ready");
    String near = sent(client, "default");
    books.run("update upload set due_at = now() - interval '1 minute' where store = 'far'");
    books.run("update upload set due_at = now() where id = '" + near + "'");
    Eventually.holds(() -> client.read(near).text("status").equals("ready"));
    assertThat(client.metric("gatepass_store_left_alone{store=\"far\"}")).isEqualTo(1);
    assertThat(client.metric("gatepass_store_left_alone{store=\"main\"}")).isZero();
  }

  private static String sent(GatepassClient client, String policy) {
    Answer created =
        client.create(
            "{\"filename\":\"a.bin\",\"contentType\":\"application/octet-stream\","
                + "\"size\":%d,\"policy\":\"%s\"}".formatted(CONTENT.length, policy));
    assertThat(created.instruction().put(CONTENT).statusCode()).isEqualTo(200);
    return created.id();
  }

  private static void isUnavailable(Answer answer) {
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.code()).isEqualTo("store_unavailable");
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
  }

  private Launch launch(Postgres database, ExternalStore store, StoreFront front) {
    Map<String, String> far = new HashMap<>();
    store.environment().forEach((name, value) -> far.put(name.replace("_MAIN_", "_FAR_"), value));
    return Launch.on(folder.resolve("data"))
        .with(database.environment())
        .with(far)
        .with(
            Map.of(
                "GATEPASS_STORES_FAR_ENDPOINT", front.uri().toString(),
                "GATEPASS_STORES_FAR_PUBLIC_ENDPOINT", store.uri().toString(),
                "GATEPASS_STORES_MAIN_PROVIDER", "embedded",
                "GATEPASS_STORES_MAIN_DIRECTORY", folder.resolve("objects").toString(),
                "GATEPASS_DEFAULT_STORE", "main",
                "GATEPASS_POLICIES_DEFAULT_STORE", "main",
                "GATEPASS_POLICIES_FAR_STORE", "far",
                "GATEPASS_SWEEP_INTERVAL", "1s"));
  }
}
