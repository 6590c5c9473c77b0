package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two stores of two providers; which of them takes new uploads is one variable. */
class SwitchStoresTest {
  private static final byte[] FIRST = Noise.bytes(20_000);
  private static final byte[] SECOND = Noise.bytes(30_000);

  @TempDir Path folder;

  private Place old;
  private Place recent;

  @BeforeEach
  void places() {
    old = new Place("embedded", Map.of("directory", folder.resolve("old").toString()));
    recent = Provider.S3.place();
  }

  @Test
  void new_uploads_follow_the_variable_and_old_ones_stay_where_they_are() {
    Launch both =
        Launch.on(folder.resolve("data")).with(old.environment("a")).with(recent.environment("b"));
    Answer first;
    Answer begun;
    try (GatewayProcess gateway = both.with(Map.of("GATEPASS_DEFAULT_STORE", "a")).start()) {
      first = ready(gateway.client(), FIRST);
      begun = gateway.client().create(FIRST);
    }
    try (GatewayProcess gateway = both.with(Map.of("GATEPASS_DEFAULT_STORE", "b")).start()) {
      GatepassClient client = gateway.client();
      Answer second = ready(client, SECOND);

      assertThat(first.text("store")).isEqualTo("a");
      assertThat(begun.text("store")).isEqualTo("a");
      assertThat(second.text("store")).isEqualTo("b");
      assertThat(second.instruction().url()).startsWith(recent.settings().get("endpoint"));
      assertThat(client.downloaded(first.id())).isEqualTo(FIRST);
      assertThat(client.downloaded(second.id())).isEqualTo(SECOND);

      assertThat(client.transfer(begun.id()).instruction().put(FIRST).statusCode()).isEqualTo(200);
      assertThat(client.finish(begun.id()).text("status")).isEqualTo("ready");
      assertThat(client.delete(first.id()).status()).isEqualTo(204);
    }
  }

  @Test
  void a_name_that_means_another_place_or_provider_now_is_refused_while_uploads_live_in_the_old() {
    Launch launch = Launch.on(folder.resolve("data"));
    try (GatewayProcess gateway = launch.with(recent.environment("main")).start()) {
      ready(gateway.client(), FIRST);
    }
    refused(launch.with(Provider.S3.place().environment("main")));
    refused(launch.with(old.environment("main")));

    Launch kept = launch.with(old.environment("main2")).with(recent.environment("main"));
    try (GatewayProcess gateway = kept.with(Map.of("GATEPASS_DEFAULT_STORE", "main2")).start()) {
      assertThat(ready(gateway.client(), SECOND).text("store")).isEqualTo("main2");
    }
  }

  private static Answer ready(GatepassClient client, byte[] content) {
    Answer created = client.create(content);
    assertThat(created.instruction().put(content).statusCode()).isEqualTo(200);
    Eventually.holds(() -> client.finish(created.id()).text("status").equals("ready"));
    return created;
  }

  private static void refused(Launch launch) {
    Launch.Ended ended = launch.refused();
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.output())
        .contains("gatepass.stores.main: this name means ", "Give the new place another name");
  }
}
