package io.gatepass.app.persistence.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.TestDatabase;
import io.gatepass.domain.Usage;
import io.gatepass.ports.TenantUsage;
import java.util.List;

/** Version 15: what a tenant with a quota holds. */
final class TenantUsages {
  /** Has a quota by its name; see the quotas of the test database. */
  private static final String TENANT = "bytes-old";

  private TenantUsages() {}

  static Era era() {
    String row =
        "insert into tenant_usage (tenant, bytes, objects, due_at)"
            + " values ('bytes-old', 60, 2, '2026-05-02T10:00:00Z')";
    return new Era("15", List.of(row), TenantUsages::isRead);
  }

  private static void isRead(TestDatabase today) {
    TenantUsage usage = today.context().getBean(TenantUsage.class);
    assertThat(usage.counted()).contains(TENANT);
    assertThat(usage.of(TENANT)).isEqualTo(new Usage(60, 2));
  }
}
