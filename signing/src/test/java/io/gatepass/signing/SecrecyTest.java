package io.gatepass.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecrecyTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Duration LIFE = Duration.ofMinutes(15);
  private static final Credential CREDENTIAL =
      Credential.aws("AKIA", "the-secret", Optional.of("the-token"), "eu-west-1");

  @Test
  void what_holds_a_secret_shows_nothing_of_it() throws Exception {
    String key =
        SigningKey.rsa(KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate())
            .toString();

    assertThat(SigningKey.hmac("the-secret").toString()).isEqualTo("a shared secret");
    assertThat(key).isEqualTo("a private key");
    assertThat(CREDENTIAL.toString()).isEqualTo("a credential for AWS4-HMAC-SHA256");
  }

  @Test
  void what_is_signed_shows_where_it_goes_but_not_its_signature() {
    V4Signer signer = new V4Signer(CREDENTIAL);
    UrlRequest request =
        new UrlRequest(
            "GET",
            new Origin(URI.create("http://[::1]:9000")),
            "/b/a key",
            Map.of(),
            Map.of(),
            LIFE);
    PostPolicy policy = new PostPolicy("b", "key", Optional.empty(), Map.of(), LIFE);

    assertThat(signer.url(request, NOW).toString()).isEqualTo("http://[::1]:9000/b/a%20key");
    assertThat(signer.policy(policy, NOW).toString())
        .isEqualTo("a form until 2026-01-02T03:19:05Z");
  }

  @Test
  void a_key_that_is_not_rsa_is_refused() throws Exception {
    var elliptic = KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate();

    assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.rsa(elliptic));
  }

  @Test
  void a_session_token_outside_amazons_scheme_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Credential(
                Scheme.GOOG4_HMAC, "id", "auto", Optional.of("token"), SigningKey.hmac("secret")));
  }

  @Test
  void what_a_remote_signer_throws_passes_through() {
    RuntimeException away = new IllegalStateException("away");
    SigningKey remote =
        (scope, bytes) -> {
          throw away;
        };
    V4Signer signer = new V4Signer(Credential.googleServiceAccount("a@b", remote));
    PostPolicy policy = new PostPolicy("b", "key", Optional.empty(), Map.of(), LIFE);

    assertThatThrownBy(() -> signer.policy(policy, NOW)).isSameAs(away);
  }

  @Test
  void a_derived_key_is_not_used_on_another_day_or_in_another_region() {
    SigningKey used = SigningKey.hmac("secret");
    PostPolicy policy = new PostPolicy("b", "key", Optional.empty(), Map.of(), LIFE);
    for (String region : new String[] {"eu-west-1", "us-east-1"}) {
      for (Instant now : new Instant[] {NOW, NOW.plus(Duration.ofDays(1)), NOW}) {
        assertThat(signature(region, used, policy, now))
            .isEqualTo(signature(region, SigningKey.hmac("secret"), policy, now));
      }
    }
  }

  private static Map<String, String> signature(
      String region, SigningKey key, PostPolicy policy, Instant now) {
    return new V4Signer(new Credential(Scheme.AWS4_HMAC, "id", region, Optional.empty(), key))
        .policy(policy, now)
        .fields();
  }
}
