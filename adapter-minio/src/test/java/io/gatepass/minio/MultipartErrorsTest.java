package io.gatepass.minio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.Placement;
import io.gatepass.domain.StoredPart;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageException.Unavailable;
import io.gatepass.ports.StorageException.Unexpected;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartErrorsTest {
  private static final ObjectKey KEY = new ObjectKey("a");
  private static final PartSession SESSION = new PartSession(KEY, "session");
  private static final List<StoredPart> PARTS =
      List.of(new StoredPart(1, ByteCount.ZERO, new EntityTag("tag"), Optional.empty()));
  private static final String POST = "POST /media/a";
  private static final String GET = "GET /media/a";
  private static final String LIST = "GET /media";
  private static final String DELETE = "DELETE /media/a";
  private static final String ONE_SESSION =
      "<ListMultipartUploadsResult><Upload><Key>a</Key><UploadId>one</UploadId></Upload>"
          + "<Upload><Key>ab</Key><UploadId>other</UploadId></Upload></ListMultipartUploadsResult>";

  private ScriptedServer server;
  private MinioStorageProvider store;
  private MultipartUploads multiparts;

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedServer();
    store = server.store();
    multiparts = store.multiparts();
  }

  @AfterEach
  void stop() {
    store.close();
    server.close();
  }

  private void complete() {
    multiparts.complete(Samples.id(), SESSION, Samples.EXACTLY_HELLO, PARTS);
  }

  @ParameterizedTest
  @CsvSource({
    "404, NoSuchUpload, Missing",
    "400, InvalidPart, Conflict",
    "400, InvalidPartOrder, Conflict",
    "400, EntityTooSmall, Conflict",
    "412, PreconditionFailed, Conflict",
    "404, NoSuchBucket, Misconfigured",
    "403, AccessDenied, Misconfigured",
    "400, MalformedXML, Unexpected"
  })
  void what_a_completion_is_refused_for_is_told(int status, String code, String kind) {
    server.on(POST, status, code);
    assertThat(catchThrowable(this::complete))
        .isInstanceOf(StorageException.class)
        .extracting(e -> e.getClass().getSimpleName())
        .isEqualTo(kind);
    assertThat(server.isDone()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"InternalError, Unavailable", "InvalidPart, Conflict", "Odd, Unexpected"})
  void an_error_in_an_answer_of_200_is_an_error(String code, String kind) {
    server.on(POST, 200, code);
    assertThat(catchThrowable(this::complete))
        .extracting(e -> e.getClass().getSimpleName())
        .isEqualTo(kind);
    assertThat(server.isDone()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \n",
        "<html><body>Welcome</body></html>",
        "<Error><Code>Internal",
        "<Error><Message>m</Message></Error>",
        "<CompleteMultipartUploadResult><Location>l</Location><Bucket>media</Bucket>"
      })
  void an_answer_of_200_without_an_object_is_no_success(String body) {
    server.says(POST, body);
    assertThatThrownBy(this::complete).isInstanceOf(Unexpected.class);
  }

  @Test
  void a_completion_that_the_store_is_too_busy_for_is_unavailable() {
    server.on(POST, 503, "SlowDown").on(POST, 503, "SlowDown").on(POST, 503, "SlowDown");
    assertThatThrownBy(this::complete).isInstanceOf(Unavailable.class);
  }

  @Test
  void to_open_a_session_is_tried_once() {
    Placement placement = new Placement(KEY, Optional.empty());
    server.on(POST, 503, "SlowDown").on(POST, 503, "SlowDown");
    assertThatThrownBy(() -> multiparts.begin(Samples.id(), placement, Samples.EXACTLY_HELLO))
        .isInstanceOf(Unavailable.class);
    assertThat(server.isDone()).isFalse();
  }

  @Test
  void a_store_that_tells_one_page_for_ever_is_not_followed() {
    String page =
        "<ListPartsResult><Bucket>media</Bucket><Key>a</Key><UploadId>session</UploadId>"
            + "<Initiator><ID>i</ID><DisplayName>i</DisplayName></Initiator>"
            + "<Owner><ID>o</ID><DisplayName>o</DisplayName></Owner>"
            + "<StorageClass>STANDARD</StorageClass><PartNumberMarker>0</PartNumberMarker>"
            + "<NextPartNumberMarker>1</NextPartNumberMarker><MaxParts>1</MaxParts>"
            + "<IsTruncated>true</IsTruncated><Part><PartNumber>1</PartNumber><ETag>0</ETag>"
            + "<LastModified>2026-01-01T00:00:00.000Z</LastModified><Size>1</Size></Part>"
            + "</ListPartsResult>";
    server.says(GET, page).says(GET, page).says(GET, page);
    assertThatThrownBy(() -> multiparts.arrived(SESSION))
        .isInstanceOf(Unexpected.class)
        .hasMessageContaining("tells the same parts again");
    assertThat(server.isDone()).isFalse();
  }

  @Test
  void what_the_gateway_may_not_do_is_said_with_the_permission() {
    server.on(POST, 403, "AccessDenied").on(GET, 403, "AccessDenied").on(LIST, 403, "AccessDenied");
    Placement placement = new Placement(KEY, Optional.empty());
    assertThatThrownBy(() -> multiparts.begin(Samples.id(), placement, Samples.EXACTLY_HELLO))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("grant s3:PutObject");
    assertThatThrownBy(() -> multiparts.arrived(SESSION))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("grant s3:ListMultipartUploadParts");
    assertThatThrownBy(() -> multiparts.abort(KEY))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("grant s3:ListBucketMultipartUploads");
    server.says(LIST, ONE_SESSION).on(DELETE, 403, "AccessDenied");
    assertThatThrownBy(() -> multiparts.abort(KEY))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("grant s3:AbortMultipartUpload");
  }

  @Test
  void a_session_that_is_listed_for_ever_is_unavailable() {
    for (int look = 0; look < 5; look++) {
      server.says(LIST, ONE_SESSION).on(DELETE, 200, "");
    }
    assertThatThrownBy(() -> multiparts.abort(KEY)).isInstanceOf(Unavailable.class);
    assertThat(server.isDone()).isTrue();
  }

  @Test
  void a_missing_bucket_has_not_merely_no_sessions() {
    server.says(LIST, "<ListMultipartUploadsResult/>").on(GET, 404, "NoSuchUpload");
    assertThatThrownBy(() -> multiparts.abort(KEY))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("Create the bucket");
    assertThatThrownBy(() -> multiparts.arrived(SESSION)).isInstanceOf(Misconfigured.class);
  }
}
