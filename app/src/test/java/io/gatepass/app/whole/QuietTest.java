package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.persistence.NeedsPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Neither the process's output nor an error's body ever holds what opens a door. */
class QuietTest {
  @TempDir Path folder;

  @Test
  @ExtendWith(NeedsPostgres.class)
  void all_that_can_go_wrong_with_store_and_database_tells_no_secret() {
    try (Postgres database = new Postgres(folder.resolve("postgres"));
        ExternalStore store = new ExternalStore();
        GatewayProcess gateway =
            Launch.on(folder.resolve("data"))
                .with(store.environment())
                .with(database.environment())
                .start()) {
      Eavesdropper ears = new Eavesdropper(gateway.client());
      ears.mind(ExternalStore.ACCESS_KEY, ExternalStore.SECRET_KEY, Postgres.PASSWORD);
      ears.everyOrdinaryCall();
      ears.everyCallAboutParts();
      Answer rejected = ears.create();
      rejected.instruction().with("x-amz-meta-smuggled", "yes").put(Eavesdropper.CONTENT);
      assertThat(ears.call(() -> gateway.client().finish(rejected.id())).code())
          .isEqualTo("upload_rejected");
      Answer caught = ears.create();
      store.stop();
      assertThat(ears.call(() -> gateway.client().finish(caught.id())).code())
          .isEqualTo("store_unavailable");
      ears.call(gateway.client()::readiness);
      store.start();
      database.stop();
      assertThat(ears.call(() -> gateway.client().finish(caught.id())).code())
          .isEqualTo("database_unavailable");
      ears.call(gateway.client()::readiness);
      database.start();
      gateway.kill();

      assertThat(gateway.output()).contains("database does not answer");
      ears.heardNothingIn(gateway.output());
    }
  }

  @Test
  void the_built_in_store_tells_no_secret() throws IOException {
    Path data = folder.resolve("data");
    GatewayProcess gateway = Launch.on(data).start();
    Eavesdropper ears = new Eavesdropper(gateway.client());
    try (gateway) {
      ears.mind(credentials(data));
      ears.everyOrdinaryCall();
      ears.everyCallAboutAForm();
      ears.everyCallAboutParts();
    }
    ears.heardNothingIn(gateway.output());
  }

  @Test
  void a_secret_that_is_told_would_be_noticed() {
    Eavesdropper ears = new Eavesdropper(SharedGateway.client());
    ears.everyOrdinaryCall();
    String signature = ears.create().instruction().signature();
    assertThatThrownBy(() -> ears.heardNothingIn("PUT signed with " + signature))
        .isInstanceOf(AssertionError.class);
    ears.call(() -> SharedGateway.client().create(Eavesdropper.CONTENT));
    assertThatThrownBy(() -> ears.heardNothingIn("nothing")).isInstanceOf(AssertionError.class);
  }

  private static String[] credentials(Path data) throws IOException {
    String[] keys =
        Arrays.stream(Files.readString(data.resolve("objects/credentials")).split("[\\s=:]+", -1))
            .filter(text -> text.length() >= 20)
            .toArray(String[]::new);
    assertThat(keys).hasSizeGreaterThanOrEqualTo(4);
    return keys;
  }
}
