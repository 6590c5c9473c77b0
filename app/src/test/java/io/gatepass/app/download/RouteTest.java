package io.gatepass.app.download;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.FakeCdn;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.SamplePolicies;
import io.gatepass.app.testing.Wishes;
import io.gatepass.app.upload.UploadException;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.Upload;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where readers are sent, by policy. */
class RouteTest {
  private final Sample sample = Sample.writeOnce();

  @Test
  void a_policy_sends_readers_to_the_cdn_with_its_signature() {
    behind();
    Download download = download(ready("cached"));

    assertThat(download).isInstanceOf(SignedDownload.class);
    assertThat(download.uri()).hasHost("cdn.example").hasQuery("signature=cdn");
    assertThat(download.expiresAt())
        .contains(sample.clock().instant().plus(SamplePolicies.URL_TTL));
    assertThat(download.tag()).contains(download.file().object().tag());
  }

  @Test
  void other_policies_send_readers_to_the_store() {
    behind();
    assertThat(download(ready("default")).uri()).hasQuery("signature=get");
  }

  @Test
  void a_file_in_a_store_that_nothing_stands_in_front_of_is_read_there() {
    assertThat(download(ready("cached")).uri()).hasQuery("signature=get");
    assertThat(download(ready("site")).uri()).hasQuery("signature=get");
  }

  @Test
  void a_public_file_has_an_address_that_stays_the_same_and_never_ends() {
    behind();
    Upload ready = ready("site");
    Download download = download(ready);

    assertThat(download).isInstanceOf(OpenDownload.class);
    assertThat(download.uri().toString())
        .isEqualTo(FakeCdn.HOST + "/public/acme/" + ready.terms().id() + ".png");
    assertThat(download.expiresAt()).isEmpty();
    assertThat(sample.download().sign(Sample.idOf(ready), Sample.wanted(Disposition.Kind.INLINE)))
        .map(Download::uri)
        .contains(download.uri());
  }

  @Test
  void nothing_lies_unverified_where_its_key_alone_is_enough_to_read_it() {
    for (String open : new String[] {"film", "site"}) {
      assertThat(pending(open).terms().placement().staging()).as(open).isPresent();
    }
    for (String signed : new String[] {"default", "open", "cached"}) {
      assertThat(pending(signed).terms().placement().staging()).as(signed).isEmpty();
    }
  }

  @Test
  void nothing_that_a_browser_runs_is_taken_where_a_cdn_hands_it_out() {
    for (String routed : new String[] {"cached", "film", "site"}) {
      assertThatThrownBy(() -> sample.create().create(ANN, Wishes.of("text/html", 5, routed)))
          .isInstanceOf(UploadException.class);
    }
  }

  private void behind() {
    sample.behind(new FakeCdn(sample.clock()));
  }

  private Upload.Pending pending(String policy) {
    return sample.create().create(ANN, Wishes.of("image/png", 5, policy)).upload();
  }

  private Upload ready(String policy) {
    Upload.Pending pending = pending(policy);
    Bytes.asPromised(pending).arriveAt(sample.storage());
    return sample.finish(pending);
  }

  private Download download(Upload upload) {
    return sample
        .download()
        .sign(
            ANN,
            Sample.idOf(upload),
            new Wanted(Disposition.Kind.INLINE, Optional.empty(), Optional.empty()));
  }
}
