package io.gatepass.gcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatepass.domain.ByteCount;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageException.Unavailable;
import io.gatepass.ports.StorageProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an operator is told when something is wrong, and how soon. */
class TroubleTest {
  private static final Duration BRIEF = Duration.ofMillis(300);
  private static final Patience LITTLE = new Patience(BRIEF, Duration.ofHours(1), BRIEF, BRIEF);

  @TempDir private Path folder;
  private final Scripted google = new Scripted();

  @AfterEach
  void stop() {
    google.close();
  }

  private static <E extends StorageException> void everyCallThrows(
      Class<E> kind, StorageProvider provider, String... said) {
    ObjectStore store = provider.objects();
    List<Runnable> calls =
        List.of(
            () -> store.find(Json.KEY),
            () -> store.delete(Json.SEEN),
            () -> store.promote(Json.SEEN, Json.TARGET),
            () -> store.readRange(Json.SEEN, 0, new ByteCount(1)),
            () -> store.list(Optional.empty(), 1));
    for (Runnable call : calls) {
      E thrown = catchThrowableOfType(kind, call::run);
      assertThat(thrown).isNotNull().hasNoCause();
      assertThat(thrown).message().startsWith("Store main, ").contains(said);
      assertThat(thrown).message().doesNotContain("Bearer", "http");
    }
  }

  private void answerAll(int status, String reason) {
    for (String request : List.of(Json.LOOK, Json.DELETE, Json.READ, Json.LIST)) {
      google.on(request, status, Json.error(status, reason));
    }
  }

  @Test
  void a_refusal_is_the_operators_to_mend_and_names_the_permission() {
    answerAll(403, "forbidden");
    try (StorageProvider store = Stores.at(google.uri())) {
      everyCallThrows(Misconfigured.class, store, "403 forbidden", "Grant storage.objects.");
    }
  }

  @Test
  void a_credential_that_is_not_taken_is_the_operators_to_mend() {
    answerAll(401, "required");
    google.on("POST /token", 200, "{\"access_token\":\"ya29.own\",\"expires_in\":3600}");
    String file = ServiceAccount.SHARED.file(folder, google.uri()).toString();
    try (StorageProvider store = Stores.google(google, "credentials-file", file)) {
      everyCallThrows(Misconfigured.class, store, "401", "credential");
      assertThat(google.asked()).anyMatch(a -> a.authorization().equals("Bearer ya29.own"));
    }
  }

  @Test
  void an_account_that_gets_no_token_is_the_operators_to_mend() {
    google.on(
        "POST /v1/projects/-/serviceAccounts/a@b.example:generateAccessToken",
        403,
        Json.error(403, "forbidden"));
    URI other = google.uri().resolve("/v1/projects/-/serviceAccounts/a@b.example");
    String file =
        ServiceAccount.impersonating(folder, other, ServiceAccount.SHARED.json(google.uri()))
            .toString();
    try (StorageProvider store = Stores.google(google, "credentials-file", file)) {
      everyCallThrows(Misconfigured.class, store, "getting a credential");
    }
  }

  @Test
  void no_credential_goes_to_plain_http() {
    google.on(Json.LOOK, 200, Json.object());
    String file = ServiceAccount.SHARED.file(folder, google.uri()).toString();
    try (StorageProvider store =
        Stores.google(google, "endpoint", google.uri().toString(), "credentials-file", file)) {
      assertThat(store.objects().find(Json.KEY)).isPresent();
      assertThat(google.asked()).allMatch(asked -> asked.authorization().equals("null"));
    }
  }

  @Test
  void a_busy_store_is_asked_three_times_and_then_unavailable() {
    google.on(Json.LOOK, 503, Json.error(503, "backendError"), Map.of("Retry-After", "7"));
    try (StorageProvider store = Stores.at(google.uri())) {
      Unavailable busy =
          catchThrowableOfType(Unavailable.class, () -> store.objects().find(Json.KEY));
      assertThat(busy.retryAfter()).contains(Duration.ofSeconds(7));
      assertThat(google.asked()).hasSize(3);
    }
  }

  @Test
  void a_store_that_is_down_is_unavailable() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    try (StorageProvider store = Stores.at(URI.create("http://127.0.0.1:" + port))) {
      everyCallThrows(Unavailable.class, store, "does not answer");
    }
  }

  @Test
  @Timeout(60)
  void a_store_that_accepts_and_never_answers_is_unavailable_within_the_limits()
      throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        StorageProvider store = little(silent)) {
      everyCallThrows(Unavailable.class, store, "does not answer");
    }
  }

  @Test
  @Timeout(60)
  void a_call_that_is_given_up_lets_go_of_its_connection() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        StorageProvider store = little(silent)) {
      assertThatThrownBy(() -> store.objects().find(Json.KEY)).isInstanceOf(Unavailable.class);
      try (Socket connection = silent.accept()) {
        assertThat(connection.getInputStream().readAllBytes()).isNotEmpty();
      }
    }
  }

  private static StorageProvider little(ServerSocket silent) {
    URI uri = URI.create("http://127.0.0.1:" + silent.getLocalPort());
    return Stores.at(uri, LITTLE, InstantSource.system());
  }

  @Test
  void a_bucket_that_was_seen_is_trusted_for_a_minute_and_then_asked_for_again() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    google.on(Json.LIST, 200, "{}");
    try (StorageProvider store = Stores.at(google.uri(), Patience.NORMAL, now::get)) {
      assertThat(store.objects().find(Json.KEY)).isEmpty();
      google.on(Json.LIST, 404, Json.error(404, "notFound"));
      assertThat(store.objects().find(Json.KEY)).isEmpty();
      now.set(now.get().plusSeconds(60));
      assertThat(catchThrowableOfType(Misconfigured.class, () -> store.objects().find(Json.KEY)))
          .hasMessageContaining("Create the bucket");
    }
  }
}
