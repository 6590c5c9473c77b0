package io.gatepass.app.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.app.trace.Traces;
import io.gatepass.domain.Upload;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkMetersTest {
  private final Sample sample = Sample.writeOnce();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final WorkMeters meters = new WorkMeters(registry, Traces.NONE, sample.clock());

  @Test
  void a_loop_that_has_begun_has_all_its_numbers_before_anything_happens() {
    meters.begun("sweep");

    assertThat(count("done")).isZero();
    assertThat(count("failed")).isZero();
    assertThat(looked()).isEqualTo((double) Sample.START.getEpochSecond());
  }

  @Test
  void a_look_is_told_by_its_time() {
    meters.begun("sweep");
    sample.clock().advance(Duration.ofMinutes(1));

    meters.looked("sweep");

    assertThat(looked()).isEqualTo((double) Sample.START.plusSeconds(60).getEpochSecond());
  }

  @Test
  void a_defect_while_an_upload_is_swept_is_counted_as_failed() {
    expired();
    IllegalStateException defect = new IllegalStateException("a defect");
    sample.storage().calls().failNext(Storage.FIND, defect);
    Runnable piece = sample.sweep().due().claim(1).getFirst();

    assertThatThrownBy(() -> meters.run("sweep", piece)).isSameAs(defect);

    assertThat(count("failed")).isOne();
  }

  @Test
  void work_that_comes_to_its_end_is_counted_as_done() {
    expired();

    meters.run("sweep", sample.sweep().due().claim(1).getFirst());

    assertThat(count("done")).isOne();
  }

  private void expired() {
    Upload upload = sample.pending();
    sample.clock().moveTo(upload.terms().expiresAt().plus(Sample.GRACE));
  }

  private long count(String outcome) {
    return registry.get("gatepass.work").tags("loop", "sweep", "outcome", outcome).timer().count();
  }

  private double looked() {
    return registry
        .get("gatepass.work.looked.timestamp")
        .tag("loop", "sweep")
        .timeGauge()
        .value(TimeUnit.SECONDS);
  }
}
