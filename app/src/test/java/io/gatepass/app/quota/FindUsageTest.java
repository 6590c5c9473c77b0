package io.gatepass.app.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.upload.UploadException;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Grant;
import io.gatepass.domain.Metadata;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.Quota;
import io.gatepass.domain.TokenId;
import io.gatepass.domain.Usage;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FindUsageTest {
  private static final Quota QUOTA = new Quota(Optional.empty(), OptionalLong.of(3));
  private static final Caller ANN = new Caller("acme", "ann", Set.of());

  private final FakeUsage usage = new FakeUsage();
  private final FindUsage find =
      new FindUsage(usage, tenant -> tenant.equals("acme") ? QUOTA : Quota.NONE);

  @Test
  void a_caller_of_any_scope_sees_what_its_tenant_holds_and_may() {
    usage.used = new Usage(5, 1);

    assertThat(UsageJson.of(find.find(ANN)))
        .isEqualTo(new UsageJson(new UsageJson.Measure(5, null), new UsageJson.Measure(1, 3L)));
    assertThat(UsageJson.of(find.find(new Caller("globex", "ann", Set.of()))).objects())
        .isEqualTo(new UsageJson.Measure(1, null));
  }

  @Test
  void who_has_an_upload_token_does_not() {
    Grant grant =
        new Grant(
            new TokenId(UUID.randomUUID()),
            PolicyName.DEFAULT,
            Optional.empty(),
            Metadata.NONE,
            Instant.MAX,
            1);
    Caller browser = new Caller("acme", "ann", Set.of(), Optional.of(grant));

    assertThatThrownBy(() -> find.find(browser)).isInstanceOf(UploadException.Forbidden.class);
  }
}
