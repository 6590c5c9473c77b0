package io.gatepass.app.download;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.limit.Charged;
import io.gatepass.app.limit.Limit;
import io.gatepass.app.limit.Rate;
import io.gatepass.app.limit.Reach;
import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Wishes;
import io.gatepass.app.upload.UploadException;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.Scope;
import io.gatepass.domain.Upload;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who else than its owner gets a file, by its policy. */
class VisibilityTest {
  private static final Caller COLLEAGUE = new Caller("acme", "bob", Set.of(Scope.DOWNLOAD));
  private static final Caller STRANGER = new Caller("globex", "bob", Set.of(Scope.DOWNLOAD));
  private static final Caller POWERLESS = new Caller("acme", "bob", Set.of(Scope.UPLOAD));

  private final Sample sample = Sample.writeOnce();

  @Test
  void its_owner_alone_gets_it_unless_its_policy_says_otherwise() {
    Upload ready = ready(sample, "default");
    unknown(() -> download(COLLEAGUE, ready));
    unknown(() -> sample.find().find(COLLEAGUE, Sample.idOf(ready)));
    assertThat(openly(sample, ready)).isEmpty();
  }

  @Test
  void what_is_the_tenants_is_read_and_downloaded_by_whoever_of_it_may_download() {
    Upload ready = ready(sample, "shared");
    assertThat(download(COLLEAGUE, ready)).isNotNull();
    assertThat(sample.find().find(COLLEAGUE, Sample.idOf(ready))).isEqualTo(ready);
    unknown(() -> download(STRANGER, ready));
    unknown(() -> sample.find().find(STRANGER, Sample.idOf(ready)));
    unknown(() -> sample.find().find(POWERLESS, Sample.idOf(ready)));
    forbidden(() -> download(POWERLESS, ready));
    assertThat(openly(sample, ready)).isEmpty();
  }

  @Test
  void nobody_else_does_anything_else_with_it() {
    Caller all = new Caller("acme", "bob", Set.of(Scope.values()));
    Upload.Pending pending = create(sample, "shared");
    unknown(() -> sample.transfer().sign(all, Sample.idOf(pending)));
    unknown(() -> sample.complete().complete(all, Sample.idOf(pending)));
    unknown(() -> sample.delete().delete(all, Sample.idOf(pending)));
    assertThat(sample.list().list(all, Optional.empty(), Optional.empty(), 9).uploads()).isEmpty();
  }

  @Test
  void what_is_public_is_downloaded_by_anybody_and_read_within_the_tenant() {
    Upload ready = ready(sample, "open");
    assertThat(openly(sample, ready)).isPresent();
    assertThat(download(STRANGER, ready)).isNotNull();
    assertThat(download(POWERLESS, ready)).isNotNull();
    assertThat(sample.find().find(COLLEAGUE, Sample.idOf(ready))).isEqualTo(ready);
    unknown(() -> sample.find().find(STRANGER, Sample.idOf(ready)));
  }

  @Test
  void what_is_not_ready_is_nobodys_and_what_is_no_upload_needs_a_credential() {
    Upload.Pending pending = create(sample, "open");
    assertThatThrownBy(() -> openly(sample, pending)).isInstanceOf(UploadException.NotReady.class);
    sample.delete().delete(ANN, Sample.idOf(pending));
    assertThatThrownBy(() -> openly(sample, pending)).isInstanceOf(UploadException.Ended.class);
    assertThat(sample.download().sign(Optional.empty(), Sample.wanted(Disposition.Kind.INLINE)))
        .isEmpty();
  }

  @Test
  void everybody_together_uses_up_nothing_of_the_tenants_or_the_owners() {
    for (Reach reach : Reach.values()) {
      Sample limited =
          Sample.limited(List.of(new Limit(Charged.SIGN, reach, new Rate(2, Duration.ofDays(1)))));
      Upload ready = ready(limited, "open");
      openly(limited, ready);
      openly(limited, ready);
      assertThatThrownBy(() -> openly(limited, ready))
          .isInstanceOf(UploadException.RateLimited.class);
      assertThat(create(limited, "open")).isNotNull();
    }
  }

  private static Upload.Pending create(Sample sample, String policy) {
    return sample.create().create(ANN, Wishes.of("image/png", 5, policy)).upload();
  }

  private static Upload ready(Sample sample, String policy) {
    Upload.Pending pending = create(sample, policy);
    Bytes.asPromised(pending).arriveAt(sample.storage());
    return sample.finish(pending);
  }

  private Download download(Caller caller, Upload upload) {
    return sample
        .download()
        .sign(caller, Sample.idOf(upload), Sample.wanted(Disposition.Kind.INLINE));
  }

  private static Optional<Download> openly(Sample sample, Upload upload) {
    return sample.download().sign(Sample.idOf(upload), Sample.wanted(Disposition.Kind.INLINE));
  }

  private static void unknown(Runnable use) {
    assertThatThrownBy(use::run).isInstanceOf(UploadException.NotFound.class);
  }

  private static void forbidden(Runnable use) {
    assertThatThrownBy(use::run).isInstanceOf(UploadException.Forbidden.class);
  }
}
