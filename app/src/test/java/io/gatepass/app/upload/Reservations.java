package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.Sample;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Quota;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Usage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What is counted of a quota is the sum of what is live, and never more than the quota. */
record Reservations(Sample sample) {
  static final Quota QUOTA = new Quota(Optional.of(new ByteCount(1250)), OptionalLong.of(7));

  void hold() {
    List<Upload> all = sample.uploads().all();
    Usage used = sample.uploads().used();
    assertThat(used.bytes())
        .as("bytes that are counted")
        .isEqualTo(all.stream().mapToLong(Reservations::bytes).sum())
        .isLessThanOrEqualTo(QUOTA.mostBytes());
    assertThat(used.objects())
        .as("uploads that are counted")
        .isEqualTo(all.stream().filter(upload -> !(upload instanceof Upload.Gone)).count())
        .isLessThanOrEqualTo(QUOTA.mostObjects());
  }

  private static long bytes(Upload upload) {
    return switch (upload.status()) {
      case PENDING, UPLOADED ->
          switch (upload.terms().constraints().size()) {
            case SizeLimit.Exactly(ByteCount size) -> size.value();
            case SizeLimit.AtMost(ByteCount limit) -> limit.value();
          };
      case READY -> ((Upload.Ready) upload).size().value();
      case FAILED, ORPHANED, ABORTED, DELETED -> 0;
    };
  }
}
