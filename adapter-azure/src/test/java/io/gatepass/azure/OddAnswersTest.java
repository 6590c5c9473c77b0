package io.gatepass.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Versions, keys of the uploader's own and other things that only the real service has. */
class OddAnswersTest {
  private static final String VERSION = "2026-05-01T12:00:00.0000000Z";
  private static final String ENCODED = "versionid=2026-05-01T12%3A00%3A00.0000000Z";
  private static final ObjectKey KEY = new ObjectKey("t/local/a.txt");
  private static final ObjectRef SEEN =
      new ObjectRef(KEY, new EntityTag("0x8D1"), Optional.of(VERSION));

  private final ScriptedService service = new ScriptedService();
  private final StorageProvider store = service.store();

  @AfterEach
  void stop() {
    store.close();
    service.close();
  }

  private static Map<String, String> blob(String... more) {
    Map<String, String> headers =
        new HashMap<>(
            Map.of(
                "ETag", "\"0x8D1\"",
                "Content-Type", "text/plain",
                "x-ms-blob-type", "BlockBlob",
                "x-ms-meta-gatepass_upload_id", "me"));
    for (int i = 0; i < more.length; i += 2) {
      headers.put(more[i], more[i + 1]);
    }
    return headers;
  }

  private StoredObject found(String... more) {
    service.on("HEAD", "", 200, "", blob(more));
    return store.objects().find(KEY).orElseThrow();
  }

  private void refuse(String verb, String query, int status, String code) {
    service.on(verb, query, status, "", Map.of("x-ms-error-code", code));
  }

  @Test
  void the_version_is_part_of_what_was_seen_and_a_download_is_signed_for_it() {
    StoredObject seen = found("x-ms-version-id", VERSION);
    assertThat(seen.ref()).isEqualTo(SEEN);
    SignedRequest read = store.downloads().signGet(seen.ref(), Samples.AS_TEXT, Samples.MINUTES);
    assertThat(read.uri().getRawQuery()).startsWith(ENCODED + "&").contains("&sr=bv&");
  }

  @Test
  void a_delete_removes_the_blob_if_it_is_that_content_and_then_the_version_of_it() {
    service.on("DELETE", "", 202, "", Map.of());
    service.on("DELETE", ENCODED, 202, "", Map.of());
    store.objects().delete(SEEN);
    assertThat(service.asked()).containsExactly("DELETE  \"0x8D1\"", "DELETE " + ENCODED + " null");
  }

  @Test
  void a_newer_content_stays_while_the_version_that_was_seen_goes() {
    found("ETag", "\"0x8D2\"");
    refuse("DELETE", "", 412, "ConditionNotMet");
    service.on("DELETE", ENCODED, 202, "", Map.of());
    assertThatThrownBy(() -> store.objects().delete(SEEN))
        .isInstanceOf(StorageException.Conflict.class);
    assertThat(service.asked()).last().isEqualTo("DELETE " + ENCODED + " null");
  }

  @Test
  void a_delete_may_be_repeated() {
    refuse("HEAD", "", 404, "BlobNotFound");
    refuse("DELETE", "", 404, "BlobNotFound");
    refuse("DELETE", ENCODED, 404, "BlobNotFound");
    store.objects().delete(SEEN);
    refuse("DELETE", "", 412, "ConditionNotMet");
    store.objects().delete(SEEN);
    assertThat(service.asked()).hasSize(5);
  }

  @Test
  void what_a_browser_adds_by_itself_is_not_held_against_an_upload() {
    assertThat(found("Cache-Control", "no-cache").foreignHeaders()).isEmpty();
    assertThat(found("Cache-Control", "max-age=0").foreignHeaders()).isEmpty();
    assertThat(found("Cache-Control", "public").foreignHeaders()).containsExactly("cache-control");
  }

  @Test
  void every_header_that_changes_how_a_blob_is_served_is_found() {
    assertThat(
            found(
                    "Content-Disposition", "inline",
                    "Content-Encoding", "gzip",
                    "Content-Language", "de",
                    "x-ms-blob-type", "PageBlob",
                    "x-ms-access-tier", "Archive",
                    "x-ms-copy-id", "1",
                    "x-ms-copy-status", "pending",
                    "x-ms-expiry-time", "Fri, 01 May 2026 12:00:00 GMT",
                    "x-ms-meta-color", "red")
                .foreignHeaders())
        .containsExactlyInAnyOrder(
            "content-disposition",
            "content-encoding",
            "content-language",
            "x-ms-blob-type",
            "x-ms-access-tier",
            "x-ms-copy-source",
            "x-ms-expiry-time",
            "x-ms-meta-color");
  }

  @Test
  void a_blob_that_an_uploader_encrypted_is_found_by_listing_and_can_be_removed() {
    refuse("HEAD", "", 409, "BlobUsesCustomerSpecifiedEncryption");
    service.on(
        "GET",
        "restype=container&comp=list&prefix=t/local/a.txt",
        200,
        """
        <?xml version="1.0" encoding="utf-8"?><EnumerationResults><Blobs><Blob>
        <Name>t/local/a.txt</Name><Properties><Etag>0x8D1</Etag>
        <Content-Length>5</Content-Length><Content-Type>text/plain</Content-Type>
        <BlobType>BlockBlob</BlobType><CustomerProvidedKeySha256>abc</CustomerProvidedKeySha256>
        </Properties></Blob></Blobs><NextMarker/></EnumerationResults>\
        """,
        Map.of("Content-Type", "application/xml"));
    StoredObject seen = store.objects().find(KEY).orElseThrow();
    assertThat(seen.foreignHeaders()).containsExactly("x-ms-encryption-key");
    assertThat(seen.ref().tag()).isEqualTo(SEEN.tag());
    assertThat(seen.size().value()).isEqualTo(5);
    assertThat(seen.uploadId()).isEmpty();
  }

  @Test
  void an_answer_without_a_code_comes_from_no_blob_service() {
    assertThatThrownBy(() -> store.objects().find(KEY))
        .isInstanceOf(StorageException.Misconfigured.class)
        .hasMessageContaining("Correct endpoint");
  }

  @Test
  void an_answer_without_a_tag_is_not_taken_for_an_object() {
    service.on("HEAD", "", 200, "", Map.of("x-ms-blob-type", "BlockBlob"));
    assertThatThrownBy(() -> store.objects().find(KEY))
        .isInstanceOf(StorageException.Unexpected.class);
  }
}
