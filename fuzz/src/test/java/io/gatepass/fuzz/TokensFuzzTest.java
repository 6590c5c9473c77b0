package io.gatepass.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.gatepass.auth.JwtCredentialsFactory;
import io.gatepass.ports.Credentials;
import io.gatepass.ports.CredentialsUnavailable;
import io.gatepass.ports.SignatureAlgorithm;
import io.gatepass.ports.TokenIssuer;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;

/** Tokens that nobody has signed; the issuer's keys cannot be fetched, so none can be let in. */
class TokensFuzzTest {
  private static final Credentials CREDENTIALS =
      new JwtCredentialsFactory()
          .create(
              new TokenIssuer(
                  "https://issuer.example",
                  "gatepass",
                  URI.create("http://127.0.0.1:1/keys"),
                  EnumSet.allOf(SignatureAlgorithm.class),
                  Optional.empty(),
                  "tenant",
                  "scope",
                  Optional.empty()));

  @FuzzTest(maxDuration = "60s")
  void a_text_is_no_token(@NotNull String text) {
    isNotLetIn(text);
  }

  @FuzzTest(maxDuration = "60s")
  void what_has_the_form_of_a_token_is_none_either(
      byte @NotNull [] header, byte @NotNull [] claims) {
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    isNotLetIn(encoder.encodeToString(header) + "." + encoder.encodeToString(claims) + ".AA");
  }

  private static void isNotLetIn(String token) {
    try {
      assertThat(CREDENTIALS.verify(token, Instant.EPOCH))
          .isInstanceOf(Credentials.Verdict.Refused.class);
    } catch (CredentialsUnavailable away) {
      assertThat(away).hasMessageNotContaining(token.isEmpty() ? "\0" : token);
    }
  }
}
