package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class QuotaTest {
  private static final Usage ONE_BYTE = new Usage(1, 1);

  @Test
  void what_fits_exactly_is_permitted_and_one_more_is_not() {
    Quota quota = new Quota(Optional.of(new ByteCount(10)), OptionalLong.of(3));

    assertThat(quota.limits()).isTrue();
    assertThat(quota.permits(new Usage(9, 2), ONE_BYTE)).isTrue();
    assertThat(quota.permits(new Usage(10, 2), ONE_BYTE)).isFalse();
    assertThat(quota.permits(new Usage(9, 3), ONE_BYTE)).isFalse();
    assertThat(quota.permits(new Usage(99, 2), new Usage(0, 1))).isFalse();
  }

  @Test
  void a_quota_of_nothing_permits_nothing() {
    assertThat(new Quota(Optional.empty(), OptionalLong.of(0)).permits(Usage.NONE, ONE_BYTE))
        .isFalse();
  }

  @Test
  void no_sum_overflows_where_there_is_no_limit() {
    Usage huge = new Usage(Long.MAX_VALUE, 1);

    assertThat(Quota.NONE.limits()).isFalse();
    assertThat(Quota.NONE.permits(Usage.NONE, huge)).isTrue();
    assertThat(Quota.NONE.permits(huge, huge)).isFalse();
    assertThat(new Quota(Optional.of(ByteCount.ZERO), OptionalLong.empty()).permits(huge, huge))
        .isFalse();
  }
}
