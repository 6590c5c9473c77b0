package io.gatepass.gcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.Delivery;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.FileName;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Placement;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.SignedForm;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What stands in the requests and forms that clients are given. */
class SigningTest {
  private static final ContentType TEXT = new ContentType("text/plain");
  private static final UploadId ID =
      UploadId.at(Instant.EPOCH, RandomGenerator.of("L64X128MixRandom"));

  private static SignedRequest put(Optional<Checksum> checksum) {
    SizeLimit five = new SizeLimit.Exactly(new ByteCount(5));
    try (StorageProvider store = google()) {
      return store
          .uploads()
          .signPut(
              ID,
              new Placement(Json.KEY, Optional.empty()),
              new Constraints(five, TEXT, checksum),
              Lifetime.STANDARD);
    }
  }

  private static SignedForm form(SizeLimit size, Optional<URI> redirect) {
    try (StorageProvider store = google()) {
      return store
          .forms()
          .orElseThrow()
          .signForm(
              ID,
              Json.KEY,
              new Constraints(size, TEXT, Optional.empty()),
              redirect,
              Lifetime.STANDARD);
    }
  }

  private static StorageProvider google() {
    return new GcsStorageProviderFactory().create(new StoreSettings(Stores.NAME, Stores.hmac()));
  }

  private static String policy(SignedForm form) {
    byte[] document = Base64.getDecoder().decode(form.fields().get("policy"));
    return new String(document, StandardCharsets.UTF_8);
  }

  @Test
  void a_write_binds_every_promise_as_a_header() {
    SignedRequest put = put(Optional.empty());
    assertThat(put.headers())
        .containsOnly(
            Map.entry("Content-Type", "text/plain"),
            Map.entry("x-goog-content-length-range", "5,5"),
            Map.entry("x-goog-if-generation-match", "0"),
            Map.entry("x-goog-meta-gatepass-upload-id", ID.toString()));
    assertThat(put.uri().toString())
        .startsWith("https://storage.googleapis.com/media/a?")
        .contains(
            "X-Goog-SignedHeaders=content-type%3Bhost%3Bx-goog-content-length-range"
                + "%3Bx-goog-if-generation-match%3Bx-goog-meta-gatepass-upload-id&");
  }

  @Test
  void a_declared_digest_is_bound_where_google_compares_it() {
    Checksum crc32c = new Checksum(ChecksumAlgorithm.CRC32C, "yZRlqg==");
    Checksum md5 = new Checksum(ChecksumAlgorithm.MD5, "XUFAKrxLKna5cZ2REBfFkg==");
    assertThat(put(Optional.of(crc32c)).headers()).containsEntry("x-goog-hash", "crc32c=yZRlqg==");
    assertThat(put(Optional.of(md5)).headers())
        .containsEntry("x-goog-hash", "md5=XUFAKrxLKna5cZ2REBfFkg==");
  }

  @Test
  void a_digest_that_google_does_not_keep_is_not_signed() {
    Checksum other = new Checksum(ChecksumAlgorithm.CRC64NVME, "AAAAAAAAAAA=");
    assertThatIllegalArgumentException().isThrownBy(() -> put(Optional.of(other)));
  }

  @Test
  void a_download_names_the_generation() {
    try (StorageProvider store = google()) {
      Delivery delivery = Delivery.of(TEXT, new FileName("ä.txt"), Disposition.Kind.ATTACHMENT);
      URI uri = store.downloads().signGet(Json.SEEN, delivery, Lifetime.STANDARD).uri();
      assertThat(uri.getQuery())
          .contains(
              "generation=7",
              "response-content-disposition=attachment; filename=\"_.txt\"",
              "response-content-type=text/plain",
              "response-cache-control=private, no-cache");
    }
  }

  @Test
  void a_form_goes_to_the_buckets_path_and_holds_exactly_what_its_policy_says() {
    SignedForm form = form(new SizeLimit.AtMost(new ByteCount(9)), Optional.empty());
    assertThat(form.uri()).isEqualTo(URI.create("https://storage.googleapis.com/media/"));
    assertThat(form.fields())
        .containsEntry("key", "a")
        .containsEntry("Content-Type", "text/plain")
        .containsEntry("x-goog-meta-gatepass-upload-id", ID.toString())
        .containsEntry("success_action_status", "201");
    assertThat(policy(form))
        .contains("[\"content-length-range\",0,9]", "{\"success_action_status\":\"201\"}");
  }

  @Test
  void a_form_for_an_exact_size_can_send_the_browser_on() {
    URI next = URI.create("https://app.example/done");
    SignedForm form = form(new SizeLimit.Exactly(new ByteCount(5)), Optional.of(next));
    assertThat(form.fields())
        .containsEntry("success_action_redirect", next.toString())
        .doesNotContainKey("success_action_status");
    assertThat(policy(form)).contains("[\"content-length-range\",5,5]");
  }
}
