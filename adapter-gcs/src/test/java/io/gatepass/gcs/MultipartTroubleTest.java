package io.gatepass.gcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.Placement;
import io.gatepass.domain.StoredPart;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageException.Unavailable;
import io.gatepass.ports.StorageException.Unexpected;
import io.gatepass.ports.StorageProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Google says rarely about multipart uploads. */
class MultipartTroubleTest {
  private static final String POST = "POST /media/a";
  private static final String PARTS = "GET /media/a";
  private static final String DELETE = "DELETE /media/a";
  private static final String SESSIONS = "GET /media";
  private static final String BEGUN =
      "<InitiateMultipartUploadResult><UploadId>7</UploadId></InitiateMultipartUploadResult>";
  private static final PartSession SESSION = new PartSession(Json.KEY, "7");
  private static final StoredPart PART =
      new StoredPart(1, new ByteCount(1), new EntityTag("x"), Optional.empty());

  @TempDir private Path folder;
  private final Scripted google = new Scripted();
  private final StorageProvider store = Stores.at(google.uri());
  private final MultipartUploads multiparts = store.multiparts();

  @AfterEach
  void stop() {
    store.close();
    google.close();
  }

  private static PartSession begin(MultipartUploads multiparts) {
    return multiparts.begin(
        Multiparts.ID, new Placement(Json.KEY, Optional.empty()), Multiparts.CONSTRAINTS);
  }

  private void complete() {
    multiparts.complete(Multiparts.ID, SESSION, Multiparts.CONSTRAINTS, List.of(PART));
  }

  private static String error(String code) {
    return "<?xml version='1.0' encoding='UTF-8'?><Error><Code>%s</Code><Message>Bearer shown"
            .formatted(code)
        + "</Message></Error>";
  }

  @ParameterizedTest
  @CsvSource({
    "404, NoSuchUpload, Missing",
    "404, NoSuchBucket, Misconfigured",
    "400, InvalidPart, Conflict",
    "400, InvalidPartOrder, Conflict",
    "400, EntityTooSmall, Conflict",
    "412, PreconditionFailed, Conflict",
    "403, AccessDenied, Misconfigured",
    "400, InvalidArgument, Unexpected",
    "503, ServiceUnavailable, Unavailable",
    "200, InternalError, Unavailable",
  })
  void every_answer_to_a_completion_has_its_kind(int status, String code, String kind) {
    google.on(POST, status, error(code));
    assertThatThrownBy(this::complete)
        .hasNoCause()
        .hasMessageStartingWith("Store main, completing a multipart upload: ")
        .hasMessageNotContaining("Bearer")
        .extracting(thrown -> thrown.getClass().getSimpleName())
        .isEqualTo(kind);
  }

  @Test
  void a_refusal_names_the_permissions_that_it_takes() {
    for (String request : List.of(POST, PARTS, SESSIONS, DELETE)) {
      google.on(request, 403, error("AccessDenied"));
    }
    assertThatThrownBy(() -> begin(multiparts))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("storage.multipartUploads.create and storage.objects.create.");
    assertThatThrownBy(() -> multiparts.arrived(SESSION))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("storage.multipartUploads.listParts.");
    assertThatThrownBy(() -> multiparts.abort(Json.KEY))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("storage.multipartUploads.list.");
  }

  @Test
  void an_endpoint_without_the_xml_api_is_never_taken_for_an_ended_session() {
    assertThatThrownBy(() -> multiparts.arrived(SESSION))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("Correct the setting endpoint");
    assertThatThrownBy(this::complete).isInstanceOf(Misconfigured.class);
  }

  @Test
  void a_session_that_stays_listed_is_aborted_some_times_and_then_unavailable() {
    google.on(SESSIONS, 200, listed("a")).on(DELETE, 204, "");
    assertThatThrownBy(() -> multiparts.abort(Json.KEY)).isInstanceOf(Unavailable.class);
    assertThat(google.asked()).filteredOn(a -> a.request().equals(DELETE)).hasSize(10);
    assertThat(google.asked()).anyMatch(a -> a.query().contains("prefix=a"));
  }

  @Test
  void a_session_that_ended_meanwhile_is_asked_for_again() {
    google.on(SESSIONS, 200, listed("a")).on(DELETE, 404, error("NoSuchUpload"));
    assertThatThrownBy(() -> multiparts.abort(Json.KEY)).isInstanceOf(Unavailable.class);
    google.on(SESSIONS, 200, listed("ab"));
    multiparts.abort(Json.KEY);
  }

  private static String listed(String key) {
    return "<ListMultipartUploadsResult><IsTruncated>false</IsTruncated><Upload><Key>%s</Key>"
            .formatted(key)
        + "<UploadId>7</UploadId></Upload></ListMultipartUploadsResult>";
  }

  @Test
  void a_list_that_leads_nowhere_is_given_up() {
    google.on(
        PARTS,
        200,
        "<ListPartsResult><IsTruncated>true</IsTruncated>"
            + "<NextPartNumberMarker>0</NextPartNumberMarker></ListPartsResult>");
    assertThatThrownBy(() -> multiparts.arrived(SESSION)).isInstanceOf(Unexpected.class);
  }

  @Test
  void a_busy_store_is_asked_three_times_and_then_unavailable() {
    google.on(PARTS, 503, error("ServiceUnavailable"), Map.of("Retry-After", "7"));
    Unavailable busy = catchThrowableOfType(Unavailable.class, () -> multiparts.arrived(SESSION));
    assertThat(busy.retryAfter()).contains(Duration.ofSeconds(7));
    assertThat(google.asked()).hasSize(3);
  }

  @Test
  void a_beginning_is_not_repeated_because_each_opens_another_session() {
    google.on(POST, 503, error("ServiceUnavailable"));
    assertThatThrownBy(() -> begin(multiparts)).isInstanceOf(Unavailable.class);
    assertThat(google.asked()).hasSize(1);
  }

  @Test
  void a_beginning_that_names_no_session_is_unavailable() {
    google.on(POST, 200, error("InternalError"));
    assertThatThrownBy(() -> begin(multiparts)).isInstanceOf(Unavailable.class);
  }

  @Test
  void the_accounts_credential_goes_to_google_and_never_to_plain_http() {
    google.on(POST, 200, BEGUN);
    google.on("POST /token", 200, "{\"access_token\":\"ya29.own\",\"expires_in\":3600}");
    String file = ServiceAccount.SHARED.file(folder, google.uri()).toString();
    begin(multiparts);
    try (StorageProvider plain =
        Stores.google(google, "endpoint", google.uri().toString(), "credentials-file", file)) {
      begin(plain.multiparts());
    }
    assertThat(google.asked()).hasSize(2).allMatch(a -> a.authorization().equals("null"));
    try (StorageProvider real = Stores.google(google, "credentials-file", file)) {
      assertThat(begin(real.multiparts())).isEqualTo(SESSION);
    }
    assertThat(google.asked().getLast().authorization()).isEqualTo("Bearer ya29.own");
  }

  @Test
  void an_account_that_gets_no_token_is_never_taken_for_an_absent_session() {
    google.on("POST /token", 404, "{\"error\":\"invalid_grant\"}");
    String file = ServiceAccount.SHARED.file(folder, google.uri()).toString();
    try (StorageProvider real =
        Stores.google(google, "service-account", "a@b.example", "credentials-file", file)) {
      assertThatThrownBy(() -> real.multiparts().arrived(SESSION))
          .isInstanceOf(Misconfigured.class);
    }
  }
}
