package io.gatepass.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.Quota;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantReaderTest {
  private static final Quota TEN_GIGABYTES =
      new Quota(Optional.of(new ByteCount(10_000_000_000L)), OptionalLong.of(1000));

  @TempDir Path folder;

  @Test
  void nobody_is_limited_unless_somebody_says_so() {
    assertThat(Reading.options(Map.of()).tenants().of("local").quota()).isEqualTo(Quota.NONE);
  }

  @Test
  void what_a_tenant_does_not_say_is_as_in_the_default_section() {
    Tenants tenants =
        Reading.file(
                folder,
                """
                gatepass:
                  tenants:
                    default: { quota-bytes: 10GB, quota-objects: 1000 }
                    acme: { quota-objects: 5 }
                    big: { tenant: big-corp, quota-bytes: none }
                """)
            .tenants();
    assertThat(tenants.of("anybody").quota()).isEqualTo(TEN_GIGABYTES);
    assertThat(tenants.of("big").quota()).isEqualTo(TEN_GIGABYTES);
    assertThat(tenants.of("acme").quota())
        .isEqualTo(new Quota(TEN_GIGABYTES.bytes(), OptionalLong.of(5)));
    assertThat(tenants.of("big-corp").quota())
        .isEqualTo(new Quota(Optional.empty(), OptionalLong.of(1000)));
  }

  @Test
  void a_quota_can_be_given_by_a_variable_alone() {
    assertThat(
            Reading.environment(Map.of("GATEPASS_TENANTS_ACME_QUOTA_OBJECTS", "7"))
                .tenants()
                .of("acme")
                .quota()
                .mostObjects())
        .isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
    "tenants.acme.quota-bytes, much",
    "tenants.acme.quota-objects, -1",
    "tenants.acme.quota-objects, 1GB",
    "tenants.acme.tenant, Big Corp",
    "tenants.acme.quota, 1",
    "tenants.acme.policies, photos",
    "tenants.acme.policies, 'default,photos'",
    "tenants.acme.policies, No Name",
    "tenants.acme.policies, ' '",
    "tenants.default.policies, photos",
    "tenants.acme-corp.quota-bytes, 1",
    "tenants.default.tenant, acme",
  })
  void what_cannot_be_meant_is_refused_by_its_name(String setting, String value) {
    assertThat(Reading.problems(Map.of(setting, value)))
        .singleElement()
        .asString()
        .startsWith("gatepass." + (setting.contains("-corp") ? "tenants.acme-corp" : setting));
  }

  @Test
  void a_tenant_has_the_policies_that_it_is_given_or_those_of_the_default_section_or_all() {
    Tenants tenants =
        Reading.file(
                folder,
                """
                gatepass:
                  policies:
                    photos: { content-types: [image/*] }
                    films: { content-types: [video/*] }
                  tenants:
                    default: { policies: [films] }
                    acme: { policies: [photos, films, photos] }
                    globex: { quota-objects: 5 }
                """)
            .tenants();
    PolicyName films = new PolicyName("films");
    assertThat(tenants.of("acme").policies()).containsExactly(new PolicyName("photos"), films);
    assertThat(tenants.of("globex").policies()).containsExactly(films);
    assertThat(tenants.of("anybody").policies()).containsExactly(films);
    assertThat(Reading.options(Map.of()).tenants().of("anybody").policies()).isEmpty();
  }

  @Test
  void a_policy_that_there_is_not_is_refused_with_those_that_there_are() {
    assertThat(Reading.problems(Map.of("tenants.acme.policies", "default,photos")))
        .containsExactly(
            "gatepass.tenants.acme.policies: there is no policy photos. Configure it, or name some"
                + " of [default]");
  }

  @Test
  void two_sections_about_one_tenant_are_refused() {
    assertThat(
            Reading.problems(Map.of("tenants.a.tenant", "acme", "tenants.acme.quota-bytes", "1")))
        .singleElement()
        .asString()
        .contains("another section is about this tenant");
  }
}
