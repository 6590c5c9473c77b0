package io.gatepass.app.sweep;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.app.upload.UploadException;
import io.gatepass.domain.Upload;
import io.gatepass.ports.StorageException;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LateBytesTest {

  static Stream<Arguments> ends() {
    return Stream.of(
            end("aborted", LateBytesTest::aborted),
            end("deleted", LateBytesTest::deleted),
            end("rejected", LateBytesTest::rejected))
        .flatMap(end ->
            Stream.of(
                Arguments.of(end, Named.of("write once", Sample.writeOnce())),
                Arguments.of(end, Named.of("promoting", Sample.promoting()))));
  }

  private static Named<Function<Sample, Upload>> end(String name, Function<Sample, Upload> way) {
    return Named.of(name, way);
  }

  @ParameterizedTest
  @MethodSource("ends")
  void bytes_that_arrive_after_the_end_are_removed_after_the_last_signed_expiry(
      Function<Sample, Upload> way, Sample sample) {
    Upload upload = way.apply(sample);
    assertThat(sample.storage().objects().keys()).isEmpty();
    Bytes.asPromised(upload).arriveAt(sample.storage());

    sample.clock().moveTo(upload.lastSignedExpiry().plus(Sample.GRACE).minusMillis(1));
    assertThat(sample.sweep().sweep()).isZero();

    sample.clock().advance(Duration.ofMillis(1));
    assertThat(sample.sweep().sweep()).isOne();
    assertThat(sample.storage().objects().keys()).isEmpty();
    assertThat(sample.uploads().dueOf(upload)).isEmpty();
  }

  @Test
  void a_store_that_is_away_at_the_last_look_is_looked_at_again() {
    Sample sample = Sample.writeOnce();
    Upload upload = aborted(sample);
    Bytes.asPromised(upload).arriveAt(sample.storage());
    sample.clock().moveTo(upload.lastSignedExpiry().plus(Sample.GRACE));
    sample
        .storage()
        .calls()
        .failNext(Storage.FIND, new StorageException.Unavailable("away", null, null));
    sample.sweep().sweep();
    assertThat(sample.storage().objects().keys()).hasSize(1);

    sample.clock().advance(Duration.ofMinutes(5));
    sample.sweep().sweep();

    assertThat(sample.storage().objects().keys()).isEmpty();
    assertThat(sample.uploads().dueOf(upload)).isEmpty();
  }

  @Test
  void bytes_that_are_written_while_they_are_removed_are_removed_at_the_next_look() {
    Sample sample = Sample.writeOnce();
    Upload upload = aborted(sample);
    Bytes late = Bytes.asPromised(upload);
    late.arriveAt(sample.storage());
    sample.clock().moveTo(upload.lastSignedExpiry().plus(Sample.GRACE));
    sample
        .storage()
        .calls()
        .beforeNext(Storage.DELETE, () -> late.weighing(1).arriveAt(sample.storage()));
    sample.sweep().sweep();
    assertThat(sample.storage().objects().keys()).hasSize(1);

    sample.clock().advance(Duration.ofMinutes(5));
    sample.sweep().sweep();

    assertThat(sample.storage().objects().keys()).isEmpty();
  }

  private static Upload aborted(Sample sample) {
    return withdrawn(sample, sample.sent());
  }

  private static Upload deleted(Sample sample) {
    return withdrawn(sample, sample.ready());
  }

  private static Upload withdrawn(Sample sample, Upload upload) {
    sample.delete().delete(ANN, Sample.idOf(upload));
    return sample.uploads().get(upload);
  }

  private static Upload rejected(Sample sample) {
    Upload pending = sample.pending();
    Bytes.asPromised(pending).weighing(4).arriveAt(sample.storage());
    assertThatThrownBy(() -> sample.finish(pending)).isInstanceOf(UploadException.Rejected.class);
    return sample.uploads().get(pending);
  }
}
