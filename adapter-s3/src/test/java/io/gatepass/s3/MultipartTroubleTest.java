package io.gatepass.s3;

import static io.gatepass.s3.Samples.HELLO;
import static io.gatepass.s3.Samples.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.StoredPart;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageException.Conflict;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageException.Missing;
import io.gatepass.ports.StorageException.Unavailable;
import io.gatepass.ports.StorageException.Unexpected;
import io.gatepass.ports.StorageProvider;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a store may answer about parts, and a healthy one never does. */
class MultipartTroubleTest {
  private static final ObjectKey KEY = new ObjectKey("a");
  private static final String PATH = "/media/a";
  private static final PartSession SESSION = new PartSession(KEY, "one");
  private static final List<StoredPart> PARTS =
      List.of(new StoredPart(1, new ByteCount(12), new EntityTag("0123"), Optional.empty()));

  private ScriptedServer server;
  private StorageProvider store;
  private MultipartUploads multiparts;

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedServer().on("HEAD", "/media", 200, "");
    store = Stores.open(server.uri());
    multiparts = store.multiparts();
  }

  @AfterEach
  void stop() {
    store.close();
    server.close();
  }

  private static String error(String code) {
    return "<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>x</Message></Error>";
  }

  private void complete() {
    multiparts.complete(Samples.id(), SESSION, exactly(HELLO), PARTS);
  }

  @ParameterizedTest
  @CsvSource({"InternalError", "InvalidPart", "NoSuchUpload", "Surprise"})
  void an_error_inside_a_successful_complete_is_an_error(String code) {
    server.on("POST", PATH, 200, error(code));
    Class<? extends StorageException> kind =
        switch (code) {
          case "InternalError" -> Unavailable.class;
          case "InvalidPart" -> Conflict.class;
          case "NoSuchUpload" -> Missing.class;
          default -> Unexpected.class;
        };
    assertThatThrownBy(this::complete).isInstanceOf(kind);
  }

  @ParameterizedTest
  @CsvSource({"<CompleteMultipartUploadResult/>", "<html/>"})
  void a_success_that_names_no_object_is_none(String body) {
    server.on("POST", PATH, 200, body);
    assertThatThrownBy(this::complete).isInstanceOf(Unexpected.class);
  }

  @Test
  void a_session_is_not_missing_where_the_bucket_is() {
    server.on("HEAD", "/media", 404, "");
    assertThatThrownBy(this::complete).isInstanceOf(Misconfigured.class);
    assertThatThrownBy(() -> multiparts.arrived(SESSION)).isInstanceOf(Misconfigured.class);
  }

  @Test
  void a_store_that_tells_one_page_for_ever_is_not_followed() {
    server.on(
        "GET",
        PATH,
        200,
        "<ListPartsResult><IsTruncated>true</IsTruncated><NextPartNumberMarker>1"
            + "</NextPartNumberMarker><Part><PartNumber>1</PartNumber><ETag>\"0\"</ETag>"
            + "<Size>1</Size></Part></ListPartsResult>");
    assertThatThrownBy(() -> multiparts.arrived(SESSION)).isInstanceOf(Unexpected.class);
  }

  @Test
  void sessions_that_do_not_end_are_tried_again_later() {
    server.on(
        "GET",
        "/media",
        200,
        "<ListMultipartUploadsResult><IsTruncated>false</IsTruncated><Upload><Key>a</Key>"
            + "<UploadId>one</UploadId></Upload></ListMultipartUploadsResult>");
    server.on("DELETE", PATH, 204, "");
    assertThatThrownBy(() -> multiparts.abort(KEY)).isInstanceOf(Unavailable.class);
    assertThat(server.asked()).filteredOn(asked -> asked.startsWith("DELETE")).hasSize(5);
  }

  @Test
  void a_session_that_another_worker_ended_is_ended() {
    server.on("GET", "/media", 200, "<ListMultipartUploadsResult/>");
    multiparts.abort(KEY);
    assertThat(server.asked()).noneMatch(asked -> asked.startsWith("DELETE"));
  }
}
