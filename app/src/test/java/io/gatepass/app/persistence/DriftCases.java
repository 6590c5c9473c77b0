package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.LATER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Usage;
import io.gatepass.ports.QuotaExceeded;
import io.gatepass.ports.TenantUsage;
import io.gatepass.ports.UploadRepository;
import io.micronaut.data.exceptions.DataAccessException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Creations, ends, counts and counters that begin anew, all at once. */
interface DriftCases {
  int EACH = 60;

  UploadRepository uploads();

  TestDatabase database();

  @Test
  @Scenario(number = 35, layer = Layer.SERVER)
  default void whatever_happens_at_once_a_counter_is_the_sum_of_what_is_live() {
    String tenant = TenantQuotas.ofHundredBytes();

    List<Usage> drifts =
        AtOnce.call(
            LongStream.rangeClosed(1, 8).boxed().toList(), seed -> lived(tenant, new Random(seed)));

    assertThat(drifts).as("found while they go on").containsOnly(Usage.NONE);
    assertThat(usage().recount(tenant, LATER)).as("left at last").isEqualTo(Usage.NONE);
    assertThat(usage().of(tenant).bytes()).isLessThanOrEqualTo(100);
  }

  @Test
  default void what_cannot_be_counted_is_not_written() {
    String tenant = TenantQuotas.ofHundredBytes();
    Upload.Pending pending = TenantQuotas.pending(tenant);
    Upload aborted = Samples.aborted(pending, LATER);
    uploads().add(pending, LATER);
    set(tenant, "-9223372036854775807 - 1");

    assertThatThrownBy(() -> uploads().replace(pending, aborted, Optional.empty()))
        .isInstanceOf(DataAccessException.class);

    assertThat(uploads().find(pending.terms().id())).contains(pending);
    set(tenant, "10");
    assertThat(uploads().replace(pending, aborted, Optional.empty())).isTrue();
    assertThat(usage().of(tenant)).isEqualTo(Usage.NONE);
  }

  private void set(String tenant, String bytes) {
    database().run("update tenant_usage set bytes = " + bytes + " where tenant = '" + tenant + "'");
  }

  /** By how much the counter was ever found wrong. */
  private Usage lived(String tenant, RandomGenerator random) {
    List<Upload.Pending> open = new ArrayList<>();
    Usage drift = Usage.NONE;
    for (int n = 0; n < EACH; n++) {
      switch (random.nextInt(8)) {
        case 0 -> database().run("delete from tenant_usage where tenant = '" + tenant + "'");
        case 1 -> drift = drift.plus(usage().recount(tenant, LATER));
        case 2, 3, 4 -> add(tenant, open);
        default -> end(open);
      }
    }
    return drift;
  }

  private void add(String tenant, List<Upload.Pending> open) {
    Upload.Pending pending = TenantQuotas.pending(tenant);
    try {
      uploads().add(pending, LATER);
      open.add(pending);
    } catch (QuotaExceeded full) {
      end(open);
    }
  }

  private void end(List<Upload.Pending> open) {
    if (!open.isEmpty()) {
      Upload.Pending last = open.removeLast();
      assertThat(uploads().replace(last, Samples.aborted(last, LATER), Optional.empty())).isTrue();
    }
  }

  private TenantUsage usage() {
    return database().context().getBean(TenantUsage.class);
  }
}
