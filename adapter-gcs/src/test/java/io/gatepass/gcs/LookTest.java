package io.gatepass.gcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageException.Unexpected;
import io.gatepass.ports.StorageProvider;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read out of Google's answer about an object. */
class LookTest {
  private Scripted google;
  private StorageProvider store;

  @BeforeEach
  void start() {
    google = new Scripted();
    store = Stores.at(google.uri());
  }

  @AfterEach
  void stop() {
    store.close();
    google.close();
  }

  private StoredObject look(String... more) {
    google.on(Json.LOOK, 200, Json.object(more));
    return store.objects().find(Json.KEY).orElseThrow();
  }

  @Test
  void the_generation_is_tag_and_version() {
    StoredObject found = look();
    assertThat(found.ref()).isEqualTo(Json.SEEN);
    assertThat(found.size()).isEqualTo(new ByteCount(5));
    assertThat(found.contentType()).isEqualTo("text/plain");
    assertThat(found.uploadId()).contains("one");
    assertThat(found.foreignHeaders()).isEmpty();
    assertThat(found.checksums()).isEmpty();
  }

  @Test
  void the_digests_are_the_stores_own() {
    assertThat(
            look(",\"crc32c\":\"yZRlqg==\",\"md5Hash\":\"XUFAKrxLKna5cZ2REBfFkg==\"").checksums())
        .isEqualTo(
            Map.of(
                ChecksumAlgorithm.CRC32C,
                new Checksum(ChecksumAlgorithm.CRC32C, "yZRlqg=="),
                ChecksumAlgorithm.MD5,
                new Checksum(ChecksumAlgorithm.MD5, "XUFAKrxLKna5cZ2REBfFkg==")));
    assertThat(look(",\"crc32c\":\"no digest\"").checksums()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-cache", "max-age=0"})
  void what_a_browser_adds_by_itself_is_not_foreign(String value) {
    assertThat(look(",\"cacheControl\":\"" + value + "\"").foreignHeaders()).isEmpty();
  }

  @Test
  void what_a_bucket_adds_by_itself_is_not_foreign() {
    assertThat(
            look(
                    ",\"storageClass\":\"ARCHIVE\",\"eventBasedHold\":true,",
                    "\"kmsKeyName\":\"k\",\"retentionExpirationTime\":\"2030-01-01T00:00:00Z\"")
                .foreignHeaders())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"cacheControl\":\"public\"|cache-control",
        "\"contentDisposition\":\"inline\"|content-disposition",
        "\"contentEncoding\":\"gzip\"|content-encoding",
        "\"contentLanguage\":\"de\"|content-language",
        "\"customTime\":\"2030-01-01T00:00:00Z\"|x-goog-custom-time",
        "\"customerEncryption\":{\"encryptionAlgorithm\":\"AES256\",\"keySha256\":\"x\"}"
            + "|x-goog-encryption-key",
        "\"temporaryHold\":true|temporary-hold",
        "\"retention\":{\"mode\":\"Locked\",\"retainUntilTime\":\"2030-01-01T00:00:00Z\"}"
            + "|x-goog-object-lock-mode",
        "\"metadata\":{\"gatepass-upload-id\":\"one\",\"other\":\"\"}|x-goog-meta-other",
      })
  void what_nobody_signed_is_foreign(String more, String header) {
    assertThat(look("," + more).foreignHeaders()).containsExactly(header);
  }

  @Test
  void an_answer_without_a_generation_pins_nothing() {
    google.on(Json.LOOK, 200, "{\"name\":\"a\",\"bucket\":\"media\",\"size\":\"5\"}");
    assertThatThrownBy(() -> store.objects().find(Json.KEY)).isInstanceOf(Unexpected.class);
  }

  @Test
  void an_absent_object_is_told_from_an_absent_bucket_by_listing_one_name() {
    google.on(Json.LIST, 200, "{\"kind\":\"storage#objects\"}");
    assertThat(store.objects().find(Json.KEY)).isEmpty();
    assertThat(google.asked().getLast().query()).contains("maxResults=1", "items/name");
  }

  @Test
  void an_absent_bucket_is_the_operators_to_mend() {
    google.on(Json.LIST, 404, Json.error(404, "notFound"));
    assertThatThrownBy(() -> store.objects().find(Json.KEY))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("Create the bucket");
  }
}
