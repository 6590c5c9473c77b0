package io.gatepass.auth;

import static io.gatepass.auth.Tokens.NOW;
import static io.gatepass.auth.Tokens.claims;
import static io.gatepass.auth.Verdicts.caller;
import static io.gatepass.auth.Verdicts.isRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.ports.Credentials.Why;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {

  @Test
  void the_caller_is_whom_the_token_names_with_the_scopes_that_are_ours() {
    assertThat(caller(Tokens.right()))
        .isEqualTo(new Caller("acme", "ann", Set.of(Scope.UPLOAD, Scope.DOWNLOAD)));
  }

  @Test
  void scopes_may_be_a_list_and_what_is_neither_gives_none() {
    assertThat(
            caller(
                    Tokens.of(
                        claims().claim("scope", List.of("admin", "metrics", "delete", "x", 7))))
                .scopes())
        .containsExactly(Scope.DELETE);
    for (Object none : new Object[] {7, true, Map.of("admin", true), "", "ADMIN admin,upload"}) {
      assertThat(caller(Tokens.of(claims().claim("scope", none))).scopes()).isEmpty();
    }
    assertThat(caller(Tokens.of(claims().claim("scope", null))).scopes()).isEmpty();
  }

  @Test
  void a_token_counts_only_in_its_time_with_a_minute_of_leeway() {
    caller(Tokens.of(claims().expirationTime(Date.from(NOW.minusSeconds(59)))));
    caller(Tokens.of(claims().notBeforeTime(Date.from(NOW.plusSeconds(60)))));
    isRefused(Why.EXPIRED, claims().expirationTime(Date.from(NOW.minusSeconds(60))));
    isRefused(Why.EXPIRED, claims().notBeforeTime(Date.from(NOW.plusSeconds(61))));
    isRefused(Why.EXPIRED, claims().issueTime(Date.from(NOW.plusSeconds(61))));
    isRefused(Why.EXPIRED, claims().expirationTime(null));
  }

  @Test
  void times_that_are_none_are_refused() {
    isRefused(Why.FORGED, claims().claim("exp", "tomorrow"));
    isRefused(Why.FORGED, claims().claim("nbf", List.of(1)));
    isRefused(Why.EXPIRED, claims().claim("exp", Long.MIN_VALUE / 1000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://issuer.example/",
        "HTTPS://issuer.example",
        "https://issuer.example.evil"
      })
  void another_issuer_is_refused(String issuer) {
    isRefused(Why.MISDIRECTED, claims().issuer(issuer));
    isRefused(Why.MISDIRECTED, claims().issuer(null));
  }

  @Test
  void a_token_for_somebody_else_is_refused_and_one_for_several_counts() {
    caller(Tokens.of(claims().audience(List.of("other", "gatepass"))));
    isRefused(Why.MISDIRECTED, claims().audience("other"));
    isRefused(Why.MISDIRECTED, claims().audience("Gatepass"));
    isRefused(Why.MISDIRECTED, claims().audience(List.of()));
  }

  @Test
  void a_token_that_names_nobody_is_refused() {
    isRefused(Why.MISDIRECTED, claims().subject(null));
    isRefused(Why.MISDIRECTED, claims().subject(" "));
    isRefused(Why.MISDIRECTED, claims().subject("a\nb"));
  }

  @Test
  void a_tenant_that_is_none_is_refused() {
    for (Object none : new Object[] {"", "Acme", "../acme", "a/b", 7, List.of("acme")}) {
      isRefused(Why.MISDIRECTED, claims().claim("tenant", none));
    }
    isRefused(Why.MISDIRECTED, claims().claim("tenant", null));
  }
}
