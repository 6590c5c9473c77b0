package io.gatepass.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageException.Unavailable;
import io.gatepass.ports.StorageProvider;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an operator is told when something is wrong, and what nobody is told. */
class TroubleTest {
  private static final ObjectKey KEY = new ObjectKey("t/local/a.txt");
  private static final ObjectRef SEEN = new ObjectRef(KEY, new EntityTag("0123"), Optional.empty());

  private static RealStore server;

  @BeforeAll
  static void start() {
    server = RealStore.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static <E extends StorageException> void everyCallThrows(
      Class<E> kind, StorageProvider provider, String... said) {
    ObjectStore store = provider.objects();
    List<Runnable> calls =
        List.of(
            () -> store.find(KEY),
            () -> store.delete(SEEN),
            () -> store.promote(SEEN, Samples.key()),
            () -> store.readRange(SEEN, 0, new ByteCount(1)));
    for (Runnable call : calls) {
      E thrown = catchThrowableOfType(kind, call::run);
      assertThat(thrown).isNotNull();
      assertThat(thrown).message().startsWith("Store main, ").contains(said);
      assertThat(trace(thrown))
          .doesNotContain(
              RealStore.SECRET, RealStore.KEY_ID, "AKIAOTHER", "not-the-secret", "Signature=");
    }
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void a_bucket_that_is_not_there_is_the_operators_to_mend() {
    try (StorageProvider store = Stores.open(server.uri(), Map.of("bucket", "elsewhere"))) {
      everyCallThrows(Misconfigured.class, store, "ucket");
    }
  }

  @Test
  void a_wrong_secret_is_the_operators_to_mend() {
    try (StorageProvider store =
        Stores.open(server.uri(), Map.of("secret-key", "not-the-secret"))) {
      everyCallThrows(Misconfigured.class, store, "403");
    }
  }

  @Test
  void an_unknown_access_key_is_the_operators_to_mend() {
    try (StorageProvider store = Stores.open(server.uri(), Map.of("access-key", "AKIAOTHER"))) {
      everyCallThrows(Misconfigured.class, store, "403");
    }
  }

  @Test
  void a_look_that_is_refused_names_the_permissions_that_it_takes() {
    try (StorageProvider store =
        Stores.open(server.uri(), Map.of("secret-key", "not-the-secret"))) {
      assertThat(catchThrowableOfType(Misconfigured.class, () -> store.objects().find(KEY)))
          .hasMessageContaining("s3:GetObject and s3:ListBucket");
    }
  }

  @Test
  void a_store_that_is_down_is_unavailable() {
    try (StorageProvider store = Stores.open(ProbeTest.nobody())) {
      everyCallThrows(Unavailable.class, store, "does not answer");
    }
  }

  @Test
  @Timeout(60)
  void a_store_that_accepts_and_never_answers_is_unavailable_within_the_limits()
      throws IOException {
    Duration brief = Duration.ofMillis(300);
    Patience little = new Patience(brief, brief, brief.multipliedBy(2), Duration.ofHours(1));
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        StorageProvider store =
            new S3StorageProvider(
                Stores.settings(
                    URI.create("http://127.0.0.1:" + silent.getLocalPort()), RealStore.BUCKET),
                little,
                InstantSource.system())) {
      everyCallThrows(Unavailable.class, store, "does not answer");
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
