package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** What is counted of the one tenant's quota, compared with what its uploads hold. */
record Counters(Books books) {
  /** So large that everything fits, and so small that it is counted. */
  static final Map<String, String> LARGE = Map.of("GATEPASS_TENANTS_DEFAULT_QUOTA_BYTES", "100TB");

  private static final String HELD =
      "case when status in ('pending', 'uploaded') then size_bytes"
          + " when status = 'ready' then found_size else 0 end";

  void areRight() {
    assertThat(books.rows("reserved_bytes <> " + HELD)).as("wrong reservations").isZero();
    assertThat(books.rows("id = (select id from upload order by id limit 1) and " + isCounted()))
        .as("uploads of which the tenant's counter is the sum")
        .isOne();
  }

  /** That the gateway, which counts again at every start, has never found a counter wrong. */
  static void neverWereWrong(GatewayProcess gateway) {
    assertThat(gateway.output()).doesNotContain("was counted again");
  }

  private static String isCounted() {
    return "exists (select 1 from tenant_usage counter where counter.tenant = upload.tenant"
        + " and counter.bytes = (select sum("
        + HELD
        + ") from upload held where held.tenant = counter.tenant)"
        + " and counter.objects = (select count(*) from upload held"
        + " where held.tenant = counter.tenant"
        + " and held.status in ('pending', 'uploaded', 'ready')))";
  }
}
