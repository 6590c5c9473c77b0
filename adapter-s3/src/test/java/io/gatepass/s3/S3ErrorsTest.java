package io.gatepass.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageException.Unavailable;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3ErrorsTest {
  private final S3Errors errors = new S3Errors(Stores.NAME);

  private static S3Exception answer(int status, String code, String... headers) {
    SdkHttpResponse.Builder http = SdkHttpResponse.builder().statusCode(status);
    for (int i = 0; i < headers.length; i += 2) {
      http.putHeader(headers[i], headers[i + 1]);
    }
    return (S3Exception)
        S3Exception.builder()
            .statusCode(status)
            .message("StringToSign AKIASHOWN X-Amz-Signature=abc")
            .awsErrorDetails(
                AwsErrorDetails.builder().errorCode(code).sdkHttpResponse(http.build()).build())
            .build();
  }

  @ParameterizedTest
  @CsvSource({
    "READ, 404, NoSuchKey, Missing",
    "READ, 404, NoSuchVersion, Missing",
    "FIND, 404, , Missing",
    "FIND_BUCKET, 404, , Misconfigured",
    "READ, 404, NoSuchBucket, Misconfigured",
    "READ, 403, AccessDenied, Misconfigured",
    "READ, 403, InvalidAccessKeyId, Misconfigured",
    "READ, 403, SignatureDoesNotMatch, Misconfigured",
    "READ, 403, RequestTimeTooSkewed, Misconfigured",
    "READ, 400, ExpiredToken, Misconfigured",
    "READ, 400, InvalidToken, Misconfigured",
    "READ, 400, AuthorizationHeaderMalformed, Misconfigured",
    "FIND, 400, , Misconfigured",
    "READ, 401, , Misconfigured",
    "READ, 301, PermanentRedirect, Misconfigured",
    "READ, 307, TemporaryRedirect, Misconfigured",
    "COPY, 412, PreconditionFailed, Conflict",
    "COPY, 409, ConditionalRequestConflict, Conflict",
    "LIST_PARTS, 404, NoSuchUpload, Missing",
    "COMPLETE, 400, InvalidPart, Conflict",
    "COMPLETE, 400, InvalidPartOrder, Conflict",
    "COMPLETE, 400, EntityTooSmall, Conflict",
    "COMPLETE, 400, BadDigest, Conflict",
    "COMPLETE, 200, InternalError, Unavailable",
    "READ, 503, SlowDown, Unavailable",
    "READ, 500, InternalError, Unavailable",
    "COPY, 200, InternalError, Unavailable",
    "COPY, 200, AccessDenied, Misconfigured",
    "READ, 502, , Unavailable",
    "READ, 504, , Unavailable",
    "READ, 429, TooManyRequests, Unavailable",
    "READ, 400, RequestTimeout, Unavailable",
    "READ, 400, InvalidArgument, Unexpected",
    "READ, 501, NotImplemented, Unexpected",
    "READ, 418, , Unexpected",
  })
  void every_answer_has_its_kind(Operation operation, int status, String code, String kind) {
    StorageException translated = errors.translate(operation, answer(status, code));
    assertThat(translated.getClass().getSimpleName()).isEqualTo(kind);
    assertThat(translated)
        .hasMessageStartingWith("Store main, ")
        .hasMessageContaining("status " + status)
        .hasNoCause();
  }

  @Test
  void nothing_of_the_providers_text_is_passed_on() {
    StorageException hostile =
        errors.translate(Operation.READ, answer(403, "<b>AKIASHOWN X-Amz-Signature=abc"));
    assertThat(hostile.getMessage()).doesNotContain("AKIASHOWN", "Signature=", "StringToSign");
  }

  @Test
  void the_time_that_the_store_asks_for_is_passed_on() {
    assertThat(errors.translate(Operation.READ, answer(503, "SlowDown", "Retry-After", "7")))
        .isInstanceOfSatisfying(
            Unavailable.class, e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(7)));
  }

  @Test
  void a_broken_connection_is_unavailable_and_keeps_its_cause() {
    SdkClientException broken =
        SdkClientException.create("cannot", new UncheckedIOException(new ConnectException("no")));
    assertThat(errors.translate(Operation.READ, broken))
        .isInstanceOf(Unavailable.class)
        .hasCause(broken);
  }

  @Test
  void what_the_adapter_itself_said_is_not_wrapped_again() {
    StorageException ours = new StorageException.Misconfigured("no credential", null);
    assertThat(errors.translate(Operation.FIND, SdkClientException.create("x", ours)))
        .isSameAs(ours);
  }
}
