package io.gatepass.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.ports.SignatureAlgorithm;
import io.gatepass.ports.TokenIssuer;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthReaderTest {
  private static final Map<String, String> JWT =
      Map.of(
          "auth.jwt.issuer", "https://issuer.example",
          "auth.jwt.audience", "gatepass",
          "auth.jwt.jwks-url", "https://issuer.example/keys");

  @Test
  void nobody_is_let_in_unless_it_is_configured() {
    assertThat(Reading.options(Map.of()).auth().isOn()).isFalse();
    assertThat(Reading.options(Map.of("auth.api-keys", "false")).auth().isOn()).isFalse();
    assertThat(Reading.options(Map.of("auth.api-keys", "true")).auth())
        .isEqualTo(new Settings.Auth(true, Optional.empty()));
  }

  @Test
  void an_issuer_needs_three_settings_and_the_others_have_defaults() {
    assertThat(Reading.options(JWT).auth().jwt())
        .contains(
            new TokenIssuer(
                "https://issuer.example",
                "gatepass",
                URI.create("https://issuer.example/keys"),
                Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256),
                Optional.empty(),
                "tenant",
                "scope",
                Optional.empty()));
  }

  @Test
  void everything_about_an_issuer_can_come_from_the_environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("GATEPASS_AUTH_JWT_ISSUER", "i");
    environment.put("GATEPASS_AUTH_JWT_AUDIENCE", "a");
    environment.put("GATEPASS_AUTH_JWT_JWKS_URL", "http://localhost:9/keys");
    environment.put("GATEPASS_AUTH_JWT_ALGORITHMS", "EdDSA, PS512");
    environment.put("GATEPASS_AUTH_JWT_TENANT", "team");
    environment.put("GATEPASS_AUTH_JWT_SCOPE_CLAIM", "scp");
    environment.put("GATEPASS_AUTH_JWT_ADMIN_SCOPE", "gatepass:operator");
    environment.put("GATEPASS_AUTH_API_KEYS", "true");

    Settings.Auth auth = Reading.environment(environment).auth();

    assertThat(auth.apiKeys()).isTrue();
    assertThat(auth.jwt())
        .get()
        .returns(Set.of(SignatureAlgorithm.EDDSA, SignatureAlgorithm.PS512), i -> i.algorithms())
        .returns(Optional.of("team"), i -> i.tenant())
        .returns("scp", i -> i.scopeClaim())
        .returns(Optional.of("gatepass:operator"), i -> i.adminScope());
  }

  @ParameterizedTest
  @ValueSource(strings = {"auth.jwt.issuer", "auth.jwt.audience", "auth.jwt.jwks-url"})
  void half_of_an_issuer_is_refused_by_what_is_missing(String name) {
    Map<String, String> rest = new HashMap<>(JWT);
    rest.remove(name);

    assertThat(Reading.problems(rest))
        .singleElement()
        .asString()
        .startsWith("gatepass." + name + ": write ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jwt.jwks-url   | http://issuer.example/keys",
        "jwt.jwks-url   | https:///keys",
        "jwt.jwks-url   | https://user:hush@issuer.example/keys",
        "jwt.jwks-url   | file:///etc/keys",
        "jwt.jwks-url   | issuer.example/keys",
        "jwt.algorithms | HS256",
        "jwt.algorithms | none",
        "jwt.algorithms | RS256,HS256",
        "jwt.algorithms | rs256",
        "jwt.tenant     | Acme Inc",
        "jwt.audiance   | gatepass",
        "api-keys       | yes",
      })
  void what_cannot_be_trusted_is_refused_and_not_repeated(String name, String value) {
    Map<String, String> all = new HashMap<>(JWT);
    all.put("auth." + name, value);

    assertThat(Reading.problems(all))
        .singleElement()
        .asString()
        .startsWith("gatepass.auth." + name + ": ")
        .doesNotContain("hush", ": " + value);
  }

  @Test
  void a_tenant_is_fixed_or_claimed_and_never_both() {
    Map<String, String> both = new HashMap<>(JWT);
    both.put("auth.jwt.tenant", "acme");
    both.put("auth.jwt.tenant-claim", "org");

    assertThat(Reading.problems(both))
        .singleElement()
        .asString()
        .startsWith("gatepass.auth.jwt.tenant: set either");
  }
}
