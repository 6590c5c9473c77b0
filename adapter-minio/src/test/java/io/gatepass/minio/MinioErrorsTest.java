package io.gatepass.minio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatepass.domain.ObjectKey;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageException.Unavailable;
import io.gatepass.ports.StorageException.Unexpected;
import io.gatepass.ports.StorageProvider;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinioErrorsTest {
  private static final ObjectKey KEY = new ObjectKey("a");
  private static final String LOOK = "HEAD /media/a";

  private ScriptedServer server;
  private StorageProvider store;

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedServer();
    store = server.store();
  }

  @AfterEach
  void stop() {
    store.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "403, InvalidAccessKeyId, Correct access-key",
    "403, SignatureDoesNotMatch, Correct secret-key",
    "403, RequestTimeTooSkewed, clock",
    "403, AccessDenied, grant s3:GetObject and s3:ListBucket",
    "403, '', grant s3:GetObject and s3:ListBucket",
    "401, '', grant s3:GetObject and s3:ListBucket",
    "400, '', Check region",
    "404, NoSuchBucket, Create the bucket",
    "301, '', Correct endpoint",
    "507, XMinioStorageFull, Make room"
  })
  void what_an_operator_must_mend_is_said_with_the_fix(int status, String code, String advice) {
    server.on(LOOK, status, code);
    assertThatThrownBy(() -> store.objects().find(KEY))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining(advice)
        .hasMessageNotContaining("hush");
  }

  @Test
  void a_missing_object_in_a_missing_bucket_is_not_an_absent_object() {
    server.on(LOOK, 404, "");
    assertThatThrownBy(() -> store.objects().find(KEY))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("Create the bucket");
  }

  @Test
  void a_bucket_that_may_not_be_looked_at_is_there_and_trusted_for_a_minute() {
    server.on(LOOK, 404, "").on("HEAD /media", 403, "");
    assertThat(store.objects().find(KEY)).isEmpty();
    assertThat(store.objects().find(KEY)).isEmpty();
    assertThat(server.isDone()).isTrue();
  }

  @Test
  void a_busy_store_is_asked_again_and_then_unavailable_for_as_long_as_it_said() {
    for (int attempt = 0; attempt < 3; attempt++) {
      server.on(LOOK, 503, "SlowDown");
    }
    Unavailable busy = catchThrowableOfType(Unavailable.class, () -> store.objects().find(KEY));
    assertThat(busy.retryAfter()).contains(Duration.ofSeconds(7));
    assertThat(server.isDone()).isTrue();
  }

  @Test
  void what_does_not_speak_the_protocol_is_unexpected() {
    server.on(LOOK, 200, "");
    assertThatThrownBy(() -> store.objects().find(KEY))
        .isInstanceOf(Unexpected.class)
        .hasMessageContaining("Check endpoint");
  }

  @Test
  void after_close_nothing_hangs() {
    store.close();
    store.close();
    assertThatThrownBy(() -> store.objects().find(KEY)).isInstanceOf(StorageException.class);
  }
}
