package io.gatepass.app.download;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.http.Networks;
import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Wishes;
import io.gatepass.app.upload.UploadException;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.Upload;
import io.gatepass.ports.SignedRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Downloads that are of use at one address alone, by policy. */
class BoundDownloadTest {
  private final Sample sample = Sample.writeOnce();

  @Test
  void a_policy_binds_what_is_signed_to_the_address_that_asks() {
    assertThat(download("bound", "198.51.100.7").headers()).containsEntry("Reader", "198.51.100.7");
  }

  @Test
  void other_policies_bind_nothing() {
    assertThat(download("default", "198.51.100.7").headers()).doesNotContainKey("Reader");
  }

  @Test
  void nothing_is_signed_for_an_address_that_the_store_cannot_name() {
    refused("2001:db8::7");
  }

  @Test
  void nothing_is_signed_for_an_address_that_nobody_knows() {
    refused("unknown");
  }

  private void refused(String from) {
    assertThatThrownBy(() -> download("bound", from))
        .isInstanceOf(UploadException.AddressNotBindable.class)
        .hasMessageContaining("The policy bound ");
  }

  private SignedRequest download(String policy, String from) {
    Upload created = sample.create().create(ANN, Wishes.of("image/png", 5, policy)).upload();
    Bytes.asPromised(created).arriveAt(sample.storage());
    Upload ready = sample.finish(created);
    return Signed.request(
        sample
            .download()
            .sign(
                ANN,
                Sample.idOf(ready),
                new Wanted(Disposition.Kind.INLINE, Optional.empty(), Networks.address(from))));
  }
}
