package io.gatepass.gcs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpResponseException;
import com.google.auth.ServiceAccountSigner.SigningException;
import com.google.cloud.BaseServiceException;
import com.google.cloud.storage.StorageException;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageException.Unavailable;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GcsErrorsTest {
  private static final String QUOTED = "POST https://x?X-Goog-Signature=abc Bearer ya29.shown";

  private final GcsErrors errors = new GcsErrors(Stores.NAME);

  private static BaseServiceException answer(int status, String reason) {
    return new StorageException(
        status, QUOTED, reason, new IOException(QUOTED, new IllegalStateException(QUOTED)));
  }

  @ParameterizedTest
  @CsvSource({
    "READ, 404, notFound, Missing",
    "FIND_BUCKET, 404, notFound, Misconfigured",
    "SIGN, 404, notFound, Misconfigured",
    "FIND, 401, required, Misconfigured",
    "FIND, 403, forbidden, Misconfigured",
    "FIND, 403, rateLimitExceeded, Unavailable",
    "DELETE, 403, retentionPolicyNotMet, Misconfigured",
    "DELETE, 403, objectUnderActiveHold, Misconfigured",
    "COPY, 412, conditionNotMet, Conflict",
    "COPY, 409, conflict, Conflict",
    "READ, 408, , Unavailable",
    "READ, 429, rateLimitExceeded, Unavailable",
    "READ, 500, internalError, Unavailable",
    "READ, 502, , Unavailable",
    "READ, 503, backendError, Unavailable",
    "READ, 504, , Unavailable",
    "READ, 301, , Misconfigured",
    "READ, 400, invalid, Unexpected",
    "READ, 418, , Unexpected",
    "CREDENTIAL, 400, , Misconfigured",
    "CREDENTIAL, 404, , Misconfigured",
    "CREDENTIAL, 429, , Unavailable",
  })
  void every_answer_has_its_kind(Operation operation, int status, String reason, String kind) {
    var translated = errors.translate(operation, new ExecutionException(answer(status, reason)));
    assertThat(translated.getClass().getSimpleName()).isEqualTo(kind);
    assertThat(translated)
        .hasMessageStartingWith("Store main, ")
        .hasMessageContaining("status " + status)
        .hasNoCause();
  }

  @Test
  void nothing_of_the_providers_text_is_passed_on() {
    assertThat(errors.translate(Operation.READ, answer(403, QUOTED)).getMessage())
        .doesNotContain("Signature", "Bearer", "https");
    assertThat(errors.translate(Operation.READ, new IllegalStateException(QUOTED)).getMessage())
        .doesNotContain("Signature", "Bearer", "https");
  }

  @Test
  void a_refusal_names_the_permissions_that_it_takes() {
    assertThat(errors.translate(Operation.FIND, answer(403, "forbidden")))
        .hasMessageContaining("storage.objects.get and storage.objects.list");
  }

  @Test
  void the_time_that_the_store_asks_for_is_passed_on() {
    HttpResponseException http =
        new HttpResponseException.Builder(503, "busy", new HttpHeaders().setRetryAfter("7"))
            .build();
    assertThat(errors.translate(Operation.READ, new StorageException(503, "x", "busy", http)))
        .isInstanceOfSatisfying(
            Unavailable.class, e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(7)));
  }

  @Test
  void a_broken_connection_is_unavailable_and_says_how_it_broke() {
    assertThat(
            errors.translate(
                Operation.READ, new StorageException(0, "x", new ConnectException("no"))))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("does not answer (ConnectException)");
  }

  @ParameterizedTest
  @CsvSource({
    "Error code 403 trying to sign provided bytes: no, Misconfigured",
    "Error code 404 trying to sign provided bytes: no, Misconfigured",
    "Unexpected Error code 503 trying to sign provided bytes: no, Unavailable",
    "Something else, Unavailable",
  })
  void what_the_remote_signer_answers_has_its_kind(String text, String kind) {
    var translated =
        errors.translate(Operation.SIGN, new SigningException("Failed", new IOException(text)));
    assertThat(translated.getClass().getSimpleName()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"404, Misconfigured", "401, Misconfigured", "503, Unavailable"})
  void an_answer_without_a_token_is_never_taken_for_the_stores(int status, String kind) {
    HttpResponseException http =
        new HttpResponseException.Builder(status, QUOTED, new HttpHeaders()).build();
    StorageException untold = new StorageException(0, QUOTED, new IOException(QUOTED, http));
    var translated = errors.translate(Operation.FIND, untold);
    assertThat(translated.getClass().getSimpleName()).isEqualTo(kind);
    assertThat(translated).hasMessageStartingWith("Store main, getting a credential: ");
  }

  @Test
  void what_the_adapter_itself_said_is_not_wrapped_again() {
    Misconfigured ours = new Misconfigured("no credential", null);
    assertThat(errors.translate(Operation.FIND, new ExecutionException(ours))).isSameAs(ours);
  }
}
