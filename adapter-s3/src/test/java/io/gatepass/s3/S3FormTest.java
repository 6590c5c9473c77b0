package io.gatepass.s3;

import static io.gatepass.s3.Samples.HELLO;
import static io.gatepass.s3.Samples.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.contract.servers.S3ProxyServer;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Digests;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.SignedForm;
import io.gatepass.ports.StorageProvider;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is Amazon's own in a form; what every form keeps is in the contract. */
class S3FormTest {
  private static S3Backend backend;
  private static StorageProvider store;

  private final UploadId id = Samples.id();
  private final ObjectKey key = Samples.key();

  @BeforeAll
  static void start() {
    backend = new S3Backend(S3ProxyServer.shared(), Dialect.MINIO, Map.of());
    store = backend.open(Map.of(), InstantSource.system());
  }

  @AfterAll
  static void stop() {
    store.close();
    backend.close();
  }

  private SignedForm form() {
    return S3FormSamples.sign(store, id, key, exactly(HELLO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cache-Control",
        "Content-Disposition",
        "Content-Encoding",
        "Content-Language",
        "Expires",
        "acl",
        "success_action_redirect",
        "tagging",
        "x-amz-acl",
        "x-amz-meta-evil",
        "x-amz-storage-class",
        "x-amz-website-redirect-location",
        "x-minio-fanout-list"
      })
  void a_field_that_was_not_signed_is_refused(String name) {
    assertThat(S3FormSamples.sendWith(form(), name, "{\"key\":\"a\"}", HELLO).statusCode())
        .isEqualTo(403);
    assertThat(store.objects().find(key)).isEmpty();
  }

  @Test
  void a_digest_is_not_promised() {
    Constraints digest = exactly(HELLO, Optional.of(Digests.of(ChecksumAlgorithm.SHA256, HELLO)));
    assertThatThrownBy(() -> S3FormSamples.sign(store, id, key, digest))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
