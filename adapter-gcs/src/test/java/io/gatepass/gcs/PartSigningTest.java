package io.gatepass.gcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartSession;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.PartDigest;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSettings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What stands in the requests for parts. */
class PartSigningTest {
  private static final PartSession SESSION = new PartSession(Json.KEY, "AB_c-d/e=");
  private static final Part PLANNED =
      new Part(3, Optional.of(new Part.Extent(16, new ByteCount(5))));
  private static final Checksum DIGEST =
      new Checksum(ChecksumAlgorithm.MD5, "XUFAKrxLKna5cZ2REBfFkg==");

  private final StorageProvider store =
      new GcsStorageProviderFactory().create(new StoreSettings(Stores.NAME, Stores.hmac()));
  private final MultipartUploads multiparts = store.multiparts();

  @AfterEach
  void close() {
    store.close();
  }

  private SignedRequest sign(Part part, Optional<Checksum> digest) {
    return multiparts.signer(SESSION, Lifetime.STANDARD).sign(part, digest);
  }

  @Test
  void number_session_and_length_are_signed_and_no_header_is_asked_for() {
    SignedRequest put = sign(PLANNED, Optional.empty());
    assertThat(put.headers()).isEmpty();
    assertThat(put.uri().toString())
        .startsWith("https://storage.googleapis.com/media/a?")
        .contains("X-Goog-SignedHeaders=content-length%3Bhost&")
        .contains("partNumber=3", "uploadId=AB_c-d%2Fe%3D");
  }

  @Test
  void a_part_of_an_open_plan_has_no_length() {
    SignedRequest put = sign(new Part(3, Optional.empty()), Optional.empty());
    assertThat(put.uri().toString()).contains("X-Goog-SignedHeaders=host&");
  }

  @Test
  void a_digest_is_bound_as_md5() {
    SignedRequest put = sign(PLANNED, Optional.of(DIGEST));
    assertThat(put.headers()).isEqualTo(Map.of("Content-MD5", DIGEST.value()));
    assertThat(put.uri().toString())
        .contains("X-Goog-SignedHeaders=content-length%3Bcontent-md5%3Bhost&");
    assertThat(multiparts.digest(Multiparts.CONSTRAINTS))
        .contains(new PartDigest(ChecksumAlgorithm.MD5, false));
  }

  @Test
  void another_digest_is_not_signed() {
    Checksum other = new Checksum(ChecksumAlgorithm.CRC32C, "yZRlqg==");
    assertThatIllegalArgumentException().isThrownBy(() -> sign(PLANNED, Optional.of(other)));
  }
}
