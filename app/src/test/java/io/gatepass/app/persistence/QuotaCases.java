package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.LATER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.IdempotencyKey;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Usage;
import io.gatepass.ports.Once;
import io.gatepass.ports.OnceUploads;
import io.gatepass.ports.QuotaExceeded;
import io.gatepass.ports.TenantUsage;
import io.gatepass.ports.UploadRepository;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What creations reserve of a quota. */
interface QuotaCases {
  UploadRepository uploads();

  TestDatabase database();

  @Test
  default void creations_fit_to_the_last_byte_and_no_further() {
    String tenant = TenantQuotas.ofHundredBytes();
    added(tenant, 10);
    Upload.Pending more = TenantQuotas.pending(tenant);

    assertThatThrownBy(() -> uploads().add(more, LATER))
        .isInstanceOf(QuotaExceeded.class)
        .hasMessage(
            "The upload may take 10 bytes, and the tenant's quota of 100 bytes has 0 left.");
    assertThat(uploads().find(more.terms().id())).isEmpty();
    assertThat(used(tenant)).isEqualTo(new Usage(100, 10));
  }

  @Test
  default void creations_fit_to_the_last_object_and_no_further() {
    String tenant = TenantQuotas.ofFourObjects();
    added(tenant, 4);

    assertThatThrownBy(() -> added(tenant, 1))
        .isInstanceOf(QuotaExceeded.class)
        .hasMessage("The tenant's quota of 4 uploads has none left.");
    assertThat(used(tenant)).isEqualTo(new Usage(40, 4));
  }

  @Test
  default void of_many_at_once_no_more_are_added_than_fit() {
    String tenant = TenantQuotas.ofHundredBytes();
    List<Upload.Pending> all =
        IntStream.range(0, 30).mapToObj(n -> TenantQuotas.pending(tenant)).toList();

    List<Boolean> added = AtOnce.call(all, this::isAdded);

    assertThat(added.stream().filter(fits -> fits)).hasSize(10);
    assertThat(all.stream().filter(u -> uploads().find(u.terms().id()).isPresent())).hasSize(10);
    assertThat(used(tenant)).isEqualTo(new Usage(100, 10));
  }

  @Test
  default void a_refusal_leaves_the_counter_that_had_to_begin_for_it() {
    String tenant = TenantQuotas.ofFourObjects();
    added(tenant, 4);
    database().run("delete from tenant_usage where tenant = '" + tenant + "'");

    Once once = new Once(new IdempotencyKey("k"), "x");
    assertThatThrownBy(() -> added(tenant, 1)).isInstanceOf(QuotaExceeded.class);
    assertThatThrownBy(() -> once().add(TenantQuotas.pending(tenant), LATER, once))
        .isInstanceOf(QuotaExceeded.class);

    assertThat(database().context().getBean(TenantUsage.class).counted()).contains(tenant);
  }

  @Test
  default void what_others_hold_limits_nobody() {
    added(TenantQuotas.ofHundredBytes(), 10);
    String tenant = TenantQuotas.ofHundredBytes();
    added(tenant, 10);
    assertThat(used(tenant)).isEqualTo(new Usage(100, 10));
  }

  @Test
  default void a_repetition_under_a_key_is_counted_once_and_one_that_is_refused_leaves_it_free() {
    String tenant = TenantQuotas.ofFourObjects();
    Once first = new Once(new IdempotencyKey("first"), "x");
    Once last = new Once(new IdempotencyKey("last"), "x");
    assertThat(once().add(TenantQuotas.pending(tenant), LATER, first)).isTrue();
    assertThat(once().add(TenantQuotas.pending(tenant), LATER, first)).isFalse();
    assertThat(used(tenant)).isEqualTo(new Usage(10, 1));
    List<Upload.Pending> others = added(tenant, 3);
    Upload.Pending refused = TenantQuotas.pending(tenant);

    assertThatThrownBy(() -> once().add(refused, LATER, last)).isInstanceOf(QuotaExceeded.class);

    Upload.Pending ended = others.getFirst();
    uploads().replace(ended, Samples.aborted(ended, LATER), Optional.empty());
    assertThat(once().add(refused, LATER, last)).isTrue();
  }

  private List<Upload.Pending> added(String tenant, int count) {
    return Stream.generate(() -> TenantQuotas.pending(tenant))
        .limit(count)
        .peek(upload -> uploads().add(upload, LATER))
        .toList();
  }

  private boolean isAdded(Upload.Pending upload) {
    try {
      uploads().add(upload, LATER);
      return true;
    } catch (QuotaExceeded full) {
      return false;
    }
  }

  private Usage used(String tenant) {
    return database().context().getBean(TenantUsage.class).of(tenant);
  }

  private OnceUploads once() {
    return database().context().getBean(OnceUploads.class);
  }
}
