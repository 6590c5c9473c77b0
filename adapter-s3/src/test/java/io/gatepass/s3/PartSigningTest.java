package io.gatepass.s3;

import static io.gatepass.s3.Samples.HELLO;
import static io.gatepass.s3.Samples.MINUTES;
import static io.gatepass.s3.Samples.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Digests;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartSession;
import io.gatepass.ports.PartDigest;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageProvider;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the write of a part is spelled, and what is said of parts. */
class PartSigningTest {
  private static final PartSession SESSION = new PartSession(new ObjectKey("a"), "one+two/=");
  private static final Part PART =
      new Part(7, Optional.of(new Part.Extent(0, new ByteCount(HELLO.length))));

  private static SignedRequest sign(StorageProvider store, Optional<Checksum> digest) {
    return store.multiparts().signer(SESSION, MINUTES).sign(PART, digest);
  }

  private static Constraints declaring(ChecksumAlgorithm algorithm) {
    return exactly(HELLO, Optional.of(Digests.of(algorithm, HELLO)));
  }

  @Test
  void session_number_and_length_are_signed_and_the_length_is_left_to_the_sender() {
    try (StorageProvider store = Stores.open(ProbeTest.nobody())) {
      SignedRequest part = sign(store, Optional.empty());
      assertThat(part.headers()).isEmpty();
      assertThat(part.uri().getRawQuery())
          .contains("partNumber=7", "uploadId=one%2Btwo%2F%3D")
          .contains("X-Amz-SignedHeaders=content-length%3Bhost");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CRC32C", "MD5"})
  void a_digest_is_one_more_signed_header(ChecksumAlgorithm algorithm) {
    try (StorageProvider store = Stores.open(ProbeTest.nobody())) {
      Checksum digest = Digests.of(algorithm, HELLO);
      assertThat(sign(store, Optional.of(digest)).headers())
          .containsExactly(
              Map.entry(
                  algorithm == ChecksumAlgorithm.MD5 ? "Content-MD5" : "x-amz-checksum-crc32c",
                  digest.value()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"generic", "r2", "b2"})
  void a_store_that_was_not_asked_about_parts_always_gets_the_guard(String dialect) {
    try (StorageProvider store = Stores.open(ProbeTest.nobody(), Map.of("dialect", dialect))) {
      assertThat(sign(store, Optional.empty()).headers())
          .containsOnlyKeys("x-amz-copy-source-if-match");
      ProviderRules rules = store.multiparts().rules();
      assertThat(rules.needsPromotion()).isTrue();
      assertThat(rules.size()).isEqualTo(Enforcement.FINALIZE);
      assertThat(rules.checksums()).isEmpty();
      assertThat(rules.largestPut()).isEqualTo(store.multiparts().limits().largestObject());
      assertThat(store.multiparts().digest(exactly(HELLO))).isEmpty();
    }
  }

  @Test
  void what_a_probe_saw_of_whole_writes_is_not_promised_of_parts() {
    try (RealStore server = RealStore.start();
        StorageProvider store = Stores.open(server.uri(), Map.of("dialect", "generic"))) {
      assertThat(store.rules().of(ChecksumAlgorithm.MD5)).isEqualTo(Enforcement.WIRE);
      assertThat(store.multiparts().rules().size()).isEqualTo(Enforcement.FINALIZE);
      assertThat(store.multiparts().digest(exactly(HELLO))).isEmpty();
      assertThat(sign(store, Optional.empty()).uri().getRawQuery())
          .contains("X-Amz-SignedHeaders=content-length%3B");
    }
  }

  @Test
  void a_store_where_no_guard_helps_gets_no_part_signed() throws IOException {
    try (RealStore server = RealStore.unguarded();
        LaxFront front = LaxFront.ignoring(server.uri(), "x-amz-copy-source-if-match");
        StorageProvider store = Stores.open(front.uri(), Map.of("dialect", "generic"))) {
      assertThat(store.multiparts().rules().needsPromotion()).isTrue();
      assertThatThrownBy(() -> sign(store, Optional.empty()))
          .isInstanceOf(StorageException.Misconfigured.class)
          .hasMessageContaining("x-amz-copy-source");
    }
  }

  @Test
  void every_part_has_a_digest_where_that_of_the_whole_is_made_of_them() {
    try (StorageProvider store = Stores.open(ProbeTest.nobody())) {
      assertThat(store.multiparts().digest(declaring(ChecksumAlgorithm.CRC32C)))
          .contains(new PartDigest(ChecksumAlgorithm.CRC32C, true));
      assertThat(store.multiparts().digest(declaring(ChecksumAlgorithm.CRC64NVME)))
          .contains(new PartDigest(ChecksumAlgorithm.MD5, false));
    }
  }
}
