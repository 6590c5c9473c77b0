package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "0", "acme-eu_1"})
  void a_tenant_is_a_plain_word(String tenant) {
    assertThat(new Caller(tenant, "ann", Set.of()).tenant()).isEqualTo(tenant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-a", "_a", "Acme", "a/b", "..", "a.b", "a b", "a\n", "\u00e9"})
  void a_tenant_that_could_bend_a_key_is_refused(String tenant) {
    Refusal.of(() -> new Caller(tenant, "ann", Set.of()), "tenant_invalid");
  }

  @Test
  void a_tenant_has_at_most_63_characters_and_an_owner_255() {
    String tenant = "t".repeat(63);
    String owner = "o".repeat(255);

    assertThat(new Caller(tenant, owner, Set.of()).owner()).isEqualTo(owner);
    Refusal.of(() -> new Caller(tenant + "t", owner, Set.of()), "tenant_invalid");
    Refusal.of(() -> new Caller(tenant, owner + "o", Set.of()), "owner_invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "ann\0", "ann\nroot", "ann\u0085", "ann\ud800"})
  void an_owner_that_no_log_or_database_can_hold_is_refused(String owner) {
    Refusal.of(() -> new Caller("acme", owner, Set.of()), "owner_invalid");
  }

  @ParameterizedTest
  @CsvSource({"acme,ann,true", "acme,bob,false", "other,ann,false"})
  void an_upload_belongs_to_one_owner_of_one_tenant(String tenant, String owner, boolean owns) {
    assertThat(new Caller(tenant, owner, Set.of(Scope.ADMIN)).owns(Samples.terms()))
        .isEqualTo(owns);
  }

  @Test
  void a_caller_may_do_only_what_its_scopes_say() {
    Caller uploader = new Caller("acme", "ann", Set.of(Scope.UPLOAD));

    assertThat(uploader.may(Scope.UPLOAD)).isTrue();
    assertThat(uploader.may(Scope.ADMIN)).isFalse();
    assertThat(Caller.local().scopes()).containsExactlyInAnyOrder(Scope.values());
  }

  @Test
  void the_operator_reads_the_numbers_and_who_reads_the_numbers_is_no_operator() {
    Caller operator = new Caller("ops", "ann", Set.of(Scope.ADMIN));
    Caller prometheus = new Caller("ops", "prometheus", Set.of(Scope.METRICS));

    assertThat(operator.may(Scope.METRICS)).isTrue();
    assertThat(operator.may(Scope.UPLOAD)).isFalse();
    assertThat(prometheus.may(Scope.METRICS)).isTrue();
    assertThat(prometheus.may(Scope.ADMIN)).isFalse();
  }
}
