package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.LATER;
import static io.gatepass.app.persistence.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ChecksumStatus;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Usage;
import io.gatepass.ports.TenantUsage;
import io.gatepass.ports.UploadRepository;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What uploads hold until they end, and what becomes of a counter that is wrong. */
interface UsageCases {
  UploadRepository uploads();

  TestDatabase database();

  @Test
  default void every_end_gives_back_what_was_reserved() {
    String tenant = TenantQuotas.ofHundredBytes();
    for (int n = 0; n < 4; n++) {
      Upload.Pending pending = added(tenant);
      Upload end =
          Samples.ends(pending.terms())
              .filter(Upload.Gone.class::isInstance)
              .skip(n)
              .findFirst()
              .orElseThrow();
      assertThat(used(tenant)).isEqualTo(new Usage(10, 1));
      assertThat(uploads().replace(pending, end, Optional.empty())).isTrue();
      assertThat(used(tenant)).as("%s", end).isEqualTo(Usage.NONE);
    }
  }

  @Test
  default void a_ready_upload_holds_what_it_weighs_and_until_then_what_was_permitted() {
    String tenant = TenantQuotas.ofHundredBytes();
    Upload.Pending pending = added(tenant);
    Upload.Ready ready = ready(pending, 4);
    Upload.Uploaded uploaded =
        new Upload.Uploaded(
            pending.terms(), pending.lastSignedExpiry(), ready.object(), ready.size(), LATER);

    uploads().replace(pending, uploaded, Optional.of(LATER));
    assertThat(used(tenant)).isEqualTo(new Usage(10, 1));
    uploads().replace(uploaded, ready, Optional.of(LATER));
    assertThat(used(tenant)).isEqualTo(new Usage(4, 1));
    uploads().replace(ready, ready, Optional.empty());
    assertThat(used(tenant)).isEqualTo(new Usage(4, 1));
    uploads().replace(ready, deleted(ready), Optional.empty());
    assertThat(used(tenant)).isEqualTo(Usage.NONE);
    assertThat(usage().recount(tenant, LATER)).isEqualTo(Usage.NONE);
  }

  @Test
  default void a_lost_race_gives_nothing_back() {
    String tenant = TenantQuotas.ofHundredBytes();
    Upload.Pending pending = added(tenant);
    uploads().replace(pending, ready(pending, 4), Optional.empty());

    assertThat(uploads().replace(pending, Samples.aborted(pending, LATER), Optional.empty()))
        .isFalse();
    assertThat(used(tenant)).isEqualTo(new Usage(4, 1));
  }

  @Test
  default void a_counter_begins_with_what_is_there_whatever_begins_it() {
    String tenant = TenantQuotas.ofHundredBytes();
    Upload.Pending first = added(tenant);
    forget(tenant);
    added(tenant);
    assertThat(used(tenant)).isEqualTo(new Usage(20, 2));
    forget(tenant);
    uploads().replace(first, Samples.aborted(first, LATER), Optional.empty());
    assertThat(usage().counted()).contains(tenant);
    assertThat(used(tenant)).isEqualTo(new Usage(10, 1));
  }

  @Test
  default void a_counter_that_is_wrong_is_set_right_and_said_to_have_been() {
    String tenant = TenantQuotas.ofHundredBytes();
    added(tenant);
    database()
        .run(
            "update tenant_usage set bytes = 17, objects = 0, due_at = '2026-01-01 00:00:00Z'"
                + " where tenant = '"
                + tenant
                + "'");

    assertThat(usage().recount(tenant, LATER)).isEqualTo(new Usage(7, -1));
    assertThat(used(tenant)).isEqualTo(new Usage(10, 1));
    assertThat(usage().claimDue(NOW, LATER, 200)).containsOnlyOnce(tenant);
    assertThat(usage().claimDue(NOW, LATER, 200)).isEmpty();
    assertThat(usage().recount(tenant, LATER.plusSeconds(1))).isEqualTo(Usage.NONE);
    assertThat(usage().claimDue(LATER, LATER, 200)).doesNotContain(tenant);
  }

  @Test
  default void a_counter_whose_tenant_has_no_quota_any_more_is_removed() {
    database()
        .run(
            "insert into tenant_usage (tenant, bytes, objects, due_at)"
                + " values ('freed', 5, 5, timestamp '2026-01-01 00:00:00')");
    assertThat(used("freed")).as("by what is there").isEqualTo(Usage.NONE);
    assertThat(usage().recount("freed", LATER)).isEqualTo(Usage.NONE);
    assertThat(usage().counted()).doesNotContain("freed");
  }

  private Upload.Pending added(String tenant) {
    Upload.Pending pending = TenantQuotas.pending(tenant);
    uploads().add(pending, LATER);
    return pending;
  }

  private static Upload.Ready ready(Upload.Pending pending, long size) {
    return new Upload.Ready(
        pending.terms(),
        pending.lastSignedExpiry(),
        Samples.uploaded(pending).object(),
        new ByteCount(size),
        ChecksumStatus.UNAVAILABLE,
        LATER);
  }

  private static Upload deleted(Upload.Ready ready) {
    return new Upload.Deleted(
        ready.terms(), ready.lastSignedExpiry(), Optional.of(ready.object()), LATER);
  }

  private void forget(String tenant) {
    database().run("delete from tenant_usage where tenant = '" + tenant + "'");
  }

  private Usage used(String tenant) {
    return usage().of(tenant);
  }

  private TenantUsage usage() {
    return database().context().getBean(TenantUsage.class);
  }
}
