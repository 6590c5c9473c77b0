package io.gatepass.s3;

import static io.gatepass.s3.Samples.HELLO;
import static io.gatepass.s3.Samples.MINUTES;
import static io.gatepass.s3.Samples.exactly;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Digests;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a write is spelled for Amazon. */
class SignedPutTest {
  private static RealStore server;
  private static StorageProvider store;

  private final UploadId id = Samples.id();
  private final ObjectKey key = Samples.key();

  @BeforeAll
  static void start() {
    server = RealStore.start();
    store = Stores.open(server.uri());
  }

  @AfterAll
  static void stop() {
    store.close();
    server.close();
  }

  private SignedRequest sign(Optional<Checksum> declared) {
    return store.uploads().signPut(id, Samples.at(key), exactly(HELLO, declared), MINUTES);
  }

  private SignedRequest sign(ChecksumAlgorithm algorithm) {
    return sign(Optional.of(Digests.of(algorithm, HELLO)));
  }

  @Test
  void every_promise_is_a_signed_header() {
    SignedRequest request = sign(Optional.empty());
    assertThat(signedHeaders(request))
        .isEqualTo("content-length;content-type;host;if-none-match;x-amz-meta-gatepass-upload-id");
    assertThat(request.headers())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "Content-Type", "text/plain",
                "If-None-Match", "*",
                "x-amz-meta-gatepass-upload-id", id.toString()));
  }

  @ParameterizedTest
  @EnumSource(ChecksumAlgorithm.class)
  void a_declared_checksum_is_one_more_signed_header_and_no_other(ChecksumAlgorithm algorithm) {
    SignedRequest request = sign(algorithm);
    assertThat(request.headers())
        .hasSize(4)
        .containsEntry(header(algorithm), Digests.of(algorithm, HELLO).value());
    assertThat(signedHeaders(request)).contains(header(algorithm).toLowerCase(Locale.ROOT));
  }

  private static String header(ChecksumAlgorithm algorithm) {
    return algorithm == ChecksumAlgorithm.MD5
        ? "Content-MD5"
        : "x-amz-checksum-" + algorithm.label();
  }

  private static String signedHeaders(SignedRequest request) {
    return Arrays.stream(request.uri().getQuery().split("&"))
        .filter(part -> part.startsWith("X-Amz-SignedHeaders="))
        .map(part -> part.substring("X-Amz-SignedHeaders=".length()))
        .findFirst()
        .orElseThrow();
  }
}
