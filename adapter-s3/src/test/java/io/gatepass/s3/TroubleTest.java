package io.gatepass.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import io.gatepass.domain.ObjectKey;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageProvider;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an operator is told when something is wrong. */
class TroubleTest {
  private static final ObjectKey KEY = new ObjectKey("t/local/a.txt");

  private static RealStore server;

  @BeforeAll
  static void start() {
    server = RealStore.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @Scenario(number = 37, layer = Layer.SERVER)
  void a_look_that_is_refused_names_the_permissions_that_it_takes() {
    try (StorageProvider store =
        Stores.open(server.uri(), Map.of("secret-key", "not-the-secret"))) {
      assertThat(catchThrowableOfType(Misconfigured.class, () -> store.objects().find(KEY)))
          .hasMessageContaining("s3:GetObject and s3:ListBucket");
    }
  }

  @Test
  void a_bucket_that_was_seen_is_trusted_for_a_minute_and_then_asked_for_again() {
    String bucket = "brief-" + Samples.id();
    AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    server.create(bucket);
    try (StorageProvider store =
        new S3StorageProvider(Stores.settings(server.uri(), bucket), Patience.NORMAL, now::get)) {
      assertThat(store.objects().find(KEY)).isEmpty();
      server.drop(bucket);
      assertThat(store.objects().find(KEY)).isEmpty();
      now.set(now.get().plusSeconds(60));
      assertThat(catchThrowableOfType(Misconfigured.class, () -> store.objects().find(KEY)))
          .hasMessageContaining("Create the bucket");
    }
  }
}
