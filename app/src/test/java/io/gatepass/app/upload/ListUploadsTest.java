package io.gatepass.app.upload;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListUploadsTest {
  private final Sample sample = Sample.writeOnce();

  @Test
  void pages_follow_each_other_newest_first_and_the_last_names_no_next() {
    List<Upload> newestFirst = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      newestFirst.addFirst(sample.pending());
      sample.clock().advance(Duration.ofSeconds(1));
    }

    ListUploads.Page first = page(Optional.empty());
    ListUploads.Page second = page(first.next());
    ListUploads.Page third = page(second.next());

    assertThat(first.uploads()).isEqualTo(newestFirst.subList(0, 2));
    assertThat(second.uploads()).isEqualTo(newestFirst.subList(2, 4));
    assertThat(third.uploads()).isEqualTo(newestFirst.subList(4, 5));
    assertThat(third.next()).isEmpty();
  }

  @Test
  void a_page_that_is_exactly_full_is_the_last() {
    sample.pending();
    sample.pending();

    assertThat(page(Optional.empty()).next()).isEmpty();
  }

  @Test
  void nobody_elses_uploads_are_listed() {
    Upload mine = sample.pending();
    sample.create().create(new Caller("acme", "bob", ANN.scopes()), Wishes.png());
    sample.create().create(new Caller("other", "ann", ANN.scopes()), Wishes.png());

    assertThat(page(Optional.empty()).uploads()).containsExactly(mine);
  }

  @Test
  void only_the_asked_status_is_listed() {
    sample.pending();
    Upload ready = sample.ready();

    assertThat(
            sample.list().list(ANN, Optional.of(UploadStatus.READY), Optional.empty(), 2).uploads())
        .containsExactly(ready);
  }

  private ListUploads.Page page(Optional<UploadId> before) {
    return sample.list().list(ANN, Optional.empty(), before, 2);
  }
}
