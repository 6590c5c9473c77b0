package io.gatepass.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.identity.CredentialUnavailableException;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageException.Unavailable;
import io.gatepass.ports.StorageException.Unexpected;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class AzureErrorsTest {
  private final AzureErrors errors = new AzureErrors(Stores.NAME);

  /** An answer that is nothing but its status and headers. */
  private static final class Answer extends HttpResponse {
    private final int status;
    private final HttpHeaders headers = new HttpHeaders();

    Answer(int status, String... headers) {
      super(new HttpRequest(HttpMethod.GET, "https://acct.example.com/c/b?sig=SHOWN"));
      this.status = status;
      for (int i = 0; i < headers.length; i += 2) {
        this.headers.set(HttpHeaderName.fromString(headers[i]), headers[i + 1]);
      }
    }

    @Override
    public int getStatusCode() {
      return status;
    }

    @Override
    @Deprecated
    public @Nullable String getHeaderValue(String name) {
      return headers.getValue(HttpHeaderName.fromString(name));
    }

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }

    @Override
    public Flux<ByteBuffer> getBody() {
      return Flux.empty();
    }

    @Override
    public Mono<byte[]> getBodyAsByteArray() {
      return Mono.empty();
    }

    @Override
    public Mono<String> getBodyAsString() {
      return Mono.empty();
    }

    @Override
    public Mono<String> getBodyAsString(Charset charset) {
      return Mono.empty();
    }
  }

  private static HttpResponseException answer(int status, String... headers) {
    return new HttpResponseException(
        "AuthenticationErrorDetail: string to sign, sig=SHOWN", new Answer(status, headers));
  }

  @ParameterizedTest
  @CsvSource({
    "FIND, 404, BlobNotFound, Missing",
    "FIND, 404, ContainerNotFound, Misconfigured",
    "FIND, 404, , Misconfigured",
    "COPY, 404, CannotVerifyCopySource, Missing",
    "COPY, 403, CannotVerifyCopySource, Misconfigured",
    "FIND, 409, ContainerBeingDeleted, Misconfigured",
    "FIND, 403, AuthenticationFailed, Misconfigured",
    "FIND, 403, AuthorizationFailure, Misconfigured",
    "FIND, 403, AuthorizationPermissionMismatch, Misconfigured",
    "FIND, 403, KeyBasedAuthenticationNotPermitted, Misconfigured",
    "FIND, 401, NoAuthenticationInformation, Misconfigured",
    "FIND, 400, InvalidAuthenticationInfo, Misconfigured",
    "FIND, 400, InvalidHeaderValue, Misconfigured",
    "FIND, 301, , Misconfigured",
    "DELETE, 409, BlobImmutableDueToPolicy, Misconfigured",
    "DELETE, 412, LeaseIdMissing, Misconfigured",
    "DELETE, 412, ConditionNotMet, Conflict",
    "READ, 409, BlobArchived, Misconfigured",
    "COPY, 412, SourceConditionNotMet, Conflict",
    "COPY, 409, BlobAlreadyExists, Conflict",
    "COPY, 409, BlobArchived, Conflict",
    "COPY, 400, InvalidBlockList, Conflict",
    "COMPLETE, 400, InvalidBlockList, Conflict",
    "COMPLETE, 409, BlobAlreadyExists, Conflict",
    "COMPLETE, 404, ContainerNotFound, Misconfigured",
    "COMPLETE, 503, ServerBusy, Unavailable",
    "LIST_PARTS, 404, BlobNotFound, Missing",
    "ABORT, 403, AuthorizationPermissionMismatch, Misconfigured",
    "READ, 503, ServerBusy, Unavailable",
    "READ, 500, InternalError, Unavailable",
    "READ, 500, OperationTimedOut, Unavailable",
    "READ, 429, , Unavailable",
    "READ, 502, , Unavailable",
    "READ, 400, InvalidQueryParameterValue, Unexpected",
    "READ, 501, NotImplemented, Unexpected",
    "READ, 418, , Unexpected",
  })
  void every_answer_has_its_kind(
      Operation operation, int status, @Nullable String code, String kind) {
    HttpResponseException answer =
        code == null ? answer(status) : answer(status, "x-ms-error-code", code);
    StorageException translated = errors.translate(operation, answer);
    assertThat(translated.getClass().getSimpleName()).isEqualTo(kind);
    assertThat(translated)
        .hasMessageStartingWith("Store main, ")
        .hasMessageContaining("status " + status)
        .hasNoCause();
  }

  @Test
  void a_refusal_names_what_it_takes() {
    assertThat(
            errors.translate(
                Operation.COPY, answer(403, "x-ms-error-code", "AuthorizationPermissionMismatch")))
        .hasMessageContaining("Grant containers/blobs/read and containers/blobs/write");
  }

  @Test
  void nothing_of_the_services_text_is_passed_on() {
    assertThat(errors.translate(Operation.READ, answer(403, "x-ms-error-code", "<b>sig=SHOWN")))
        .hasMessageNotContaining("SHOWN")
        .hasMessageNotContaining("string to sign");
  }

  @Test
  void the_time_that_the_service_asks_for_is_passed_on() {
    assertThat(
            errors.translate(
                Operation.READ, answer(503, "x-ms-error-code", "ServerBusy", "Retry-After", "7")))
        .isInstanceOfSatisfying(
            Unavailable.class, e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(7)));
  }

  @Test
  void silence_is_unavailable_and_quotes_nothing() {
    RuntimeException broken =
        new IllegalStateException(
            "https://acct/c?sig=SHOWN", new UncheckedIOException(new ConnectException("SHOWN")));
    assertThat(errors.translate(Operation.READ, broken))
        .isInstanceOf(Unavailable.class)
        .hasMessageNotContaining("SHOWN")
        .hasNoCause();
    assertThat(
            errors.translate(Operation.READ, new IllegalStateException(new TimeoutException("x"))))
        .isInstanceOf(Unavailable.class);
  }

  @Test
  void a_credential_that_is_refused_or_absent_is_the_operators_to_mend() {
    assertThat(
            errors.translate(
                Operation.SIGN, new ClientAuthenticationException("SHOWN", new Answer(401))))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("no usable credential")
        .hasMessageNotContaining("SHOWN");
    assertThat(
            errors.translate(
                Operation.SIGN,
                new CredentialUnavailableException("SHOWN", new ConnectException("SHOWN"))))
        .isInstanceOf(Unavailable.class);
  }

  @Test
  void what_is_not_known_is_unexpected_and_what_we_said_ourselves_is_not_said_again() {
    assertThat(errors.translate(Operation.READ, new IllegalArgumentException("SHOWN")))
        .isInstanceOf(Unexpected.class)
        .hasMessageNotContaining("SHOWN");
    StorageException ours = new Misconfigured("no credential", null);
    assertThat(errors.translate(Operation.FIND, new IllegalStateException(ours))).isSameAs(ours);
  }
}
