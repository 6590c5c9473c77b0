package io.gatepass.s3;

import static io.gatepass.domain.ChecksumAlgorithm.CRC32C;
import static io.gatepass.domain.ChecksumAlgorithm.CRC64NVME;
import static io.gatepass.domain.ChecksumAlgorithm.MD5;
import static io.gatepass.domain.ChecksumAlgorithm.SHA256;
import static io.gatepass.domain.Enforcement.FINALIZE;
import static io.gatepass.domain.Enforcement.NONE;
import static io.gatepass.domain.Enforcement.WIRE;
import static io.gatepass.s3.Samples.HELLO;
import static io.gatepass.s3.Samples.MINUTES;
import static io.gatepass.s3.Samples.exactly;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Placement;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A store of unknown make is asked what it refuses. */
class ProbeTest {
  private static StorageProvider generic(URI endpoint) {
    return Stores.open(endpoint, Map.of("dialect", "generic"));
  }

  @Test
  void what_was_promised_write_once_stays_so_before_the_store_has_been_asked_again() {
    try (StorageProvider store = Stores.open(nobody(), Map.of("dialect", "b2"))) {
      assertThat(headers(store, Samples.at(Samples.key()))).containsEntry("If-None-Match", "*");
      assertThat(headers(store, Samples.staged(Samples.key()))).doesNotContainKey("If-None-Match");
    }
  }

  private static Map<String, String> headers(StorageProvider store, Placement placement) {
    return store.uploads().signPut(Samples.id(), placement, exactly(HELLO), MINUTES).headers();
  }

  @Test
  void a_strict_store_is_found_to_keep_every_promise_at_the_wire_and_is_left_empty() {
    try (RealStore server = RealStore.start();
        StorageProvider store = generic(server.uri())) {
      ProviderRules rules = store.rules();
      assertThat(rules.size()).isEqualTo(WIRE);
      assertThat(rules.contentType()).isEqualTo(WIRE);
      assertThat(rules.writeOnce()).isEqualTo(WIRE);
      assertThat(ChecksumAlgorithm.values()).allMatch(a -> rules.of(a) == WIRE);
      assertThat(server.keys(RealStore.BUCKET, ".gatepass-probe/")).isEmpty();
    }
  }

  @Test
  void it_is_asked_at_the_address_that_the_gateway_reaches() {
    try (RealStore server = RealStore.start();
        StorageProvider store =
            Stores.open(
                server.uri(),
                Map.of("dialect", "generic", "public-endpoint", "https://files.example.com"))) {
      assertThat(store.rules().writeOnce()).isEqualTo(WIRE);
    }
  }

  @Test
  void a_store_that_checks_nothing_is_found_to_keep_nothing_at_the_wire() throws IOException {
    try (RealStore server = RealStore.unguarded();
        LaxFront front =
            LaxFront.ignoring(
                server.uri(),
                "if-none-match",
                "content-md5",
                "x-amz-checksum-sha256",
                "x-amz-checksum-crc32c",
                "x-amz-checksum-crc64nvme");
        StorageProvider store = generic(front.uri())) {
      ProviderRules rules = store.rules();
      assertThat(rules.size()).isEqualTo(FINALIZE);
      assertThat(rules.contentType()).isEqualTo(FINALIZE);
      assertThat(rules.needsPromotion()).isTrue();
      assertThat(ChecksumAlgorithm.values()).allMatch(a -> rules.of(a) == NONE);
      assertThat(server.keys(RealStore.BUCKET, ".gatepass-probe/")).isEmpty();
    }
  }

  @Test
  void a_check_that_leaving_out_the_header_evades_is_not_kept_at_the_wire() {
    try (RealStore server = RealStore.unguarded();
        StorageProvider store = generic(server.uri())) {
      ProviderRules rules = store.rules();
      assertThat(rules.writeOnce()).isEqualTo(FINALIZE);
      assertThat(rules.of(SHA256)).isNotEqualTo(WIRE);
      assertThat(rules.of(MD5)).isNotEqualTo(WIRE);
      assertThat(rules.of(CRC32C)).isNotEqualTo(WIRE);
      assertThat(rules.of(CRC64NVME)).isNotEqualTo(WIRE);
    }
  }

  @Test
  void where_a_second_write_is_not_refused_an_upload_is_promoted() throws IOException {
    try (RealStore server = RealStore.unguarded();
        LaxFront front = LaxFront.refusing(server.uri(), "If-None-Match");
        StorageProvider store = generic(front.uri())) {
      assertThat(store.rules().needsPromotion()).isTrue();
      UploadId id = Samples.id();
      ObjectKey staging = new ObjectKey("staging/local/" + id);
      SignedRequest request =
          store.uploads().signPut(id, Samples.staged(staging), exactly(HELLO), MINUTES);
      assertThat(request.headers()).doesNotContainKey("If-None-Match");
      assertThat(Http.put(request, HELLO).statusCode()).isEqualTo(200);
      StoredObject arrived = store.objects().find(staging).orElseThrow();
      StoredObject copy = store.objects().promote(arrived.ref(), Samples.key());
      store.objects().delete(arrived.ref());
      assertThat(copy.uploadId()).contains(id.toString());
      assertThat(store.objects().readRange(copy.ref(), 0, new ByteCount(99))).isEqualTo(HELLO);
    }
  }

  @Test
  void a_store_that_does_not_answer_is_trusted_with_nothing() {
    try (StorageProvider store = generic(nobody())) {
      assertCautious(store.rules());
    }
  }

  @Test
  void a_store_that_refuses_a_right_request_is_trusted_with_nothing() {
    try (RealStore server = RealStore.start();
        StorageProvider store =
            Stores.open(server.uri(), Map.of("dialect", "generic", "secret-key", "wrong"))) {
      assertCautious(store.rules());
    }
  }

  private static void assertCautious(ProviderRules rules) {
    assertThat(rules.size()).isEqualTo(FINALIZE);
    assertThat(rules.contentType()).isEqualTo(FINALIZE);
    assertThat(rules.writeOnce()).isEqualTo(FINALIZE);
    assertThat(ChecksumAlgorithm.values()).allMatch(a -> rules.of(a) == NONE);
  }

  static URI nobody() {
    try (ServerSocket free = new ServerSocket(0)) {
      return URI.create("http://127.0.0.1:" + free.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
