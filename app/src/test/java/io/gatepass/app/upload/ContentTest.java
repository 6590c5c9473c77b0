package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Violation;
import io.gatepass.ports.StorageException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentTest {
  private final Sample sample = Sample.promoting();

  @Test
  void bytes_that_are_something_else_fail_and_are_removed() {
    Upload.Pending pending = sample.sent();
    sample.detector().sees("text/html");

    assertThat(codes(pending)).containsExactly("content_mismatch");
    assertThat(sample.storage().objects().keys()).isEmpty();
  }

  @Test
  void what_they_are_is_listed_with_everything_else_that_is_wrong() {
    Upload.Pending pending = sample.pending();
    Bytes.asPromised(pending).weighing(4).carrying("Content-Encoding").arriveAt(sample.storage());
    sample.detector().sees("application/x-elf");

    assertThat(codes(pending))
        .containsExactly(
            "size_mismatch", "unsigned_header", "content_mismatch", "executable_content");
  }

  @Test
  void a_worker_looks_into_the_bytes_as_well() {
    Upload.Pending pending = sample.sent();
    sample.detector().sees("application/x-elf");
    sample.clock().moveTo(pending.terms().expiresAt().plus(Sample.GRACE));

    sample.sweep().sweep();

    assertThat(sample.uploads().get(pending)).isInstanceOf(Upload.Failed.class);
  }

  @Test
  void bytes_that_change_between_the_look_and_the_reading_fail() {
    Upload.Pending pending = sample.sent();
    sample
        .storage()
        .calls()
        .beforeNext(Storage.READ, () -> Bytes.asPromised(pending).arriveAt(sample.storage()));

    assertThat(codes(pending)).containsExactly("object_changed");
  }

  @Test
  void a_store_that_cannot_be_read_decides_nothing() {
    Upload.Pending pending = sample.sent();
    sample
        .storage()
        .calls()
        .failNext(Storage.READ, new StorageException.Unavailable("down", null, null));

    assertThatThrownBy(() -> sample.finish(pending))
        .isInstanceOf(StorageException.Unavailable.class);
    assertThat(sample.finish(pending)).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void nothing_is_read_of_an_empty_object() {
    Upload.Pending empty =
        sample.create().create(Sample.ANN, Wishes.of("image/png", 0, "default")).upload();
    Bytes.asPromised(empty).arriveAt(sample.storage());

    assertThat(sample.finish(empty)).isInstanceOf(Upload.Ready.class);
    assertThat(sample.storage().calls().count(Storage.READ)).isZero();
  }

  private List<String> codes(Upload upload) {
    assertThatThrownBy(() -> sample.finish(upload)).isInstanceOf(UploadException.Rejected.class);
    return ((Upload.Failed) sample.uploads().get(upload))
        .violations().stream().map(Violation::code).toList();
  }
}
