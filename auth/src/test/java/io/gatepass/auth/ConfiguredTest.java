package io.gatepass.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.ports.Credentials;
import io.gatepass.ports.Credentials.Why;
import io.gatepass.ports.SignatureAlgorithm;
import io.gatepass.ports.TokenCredentialsFactory;
import io.gatepass.ports.TokenIssuer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfiguredTest {

  @Test
  void the_factory_is_found() {
    assertThat(ServiceLoader.load(TokenCredentialsFactory.class)).hasSize(1);
  }

  @Test
  void a_fixed_tenant_and_another_claim_of_scopes_replace_what_the_token_says() {
    Credentials credentials = with(Optional.of("team"), SignatureAlgorithm.RS256, Keys.RSA);

    assertThat(
            Verdicts.caller(
                credentials, Tokens.of(Tokens.claims().claim("roles", Set.of("delete")))))
        .isEqualTo(new Caller("team", "ann", Set.of(Scope.DELETE)));
  }

  @Test
  void only_the_word_that_was_configured_makes_an_operator_of_the_gateway() {
    Credentials credentials = with(Optional.empty(), SignatureAlgorithm.RS256, Keys.RSA);

    assertThat(scopes(credentials, "gatepass:operator")).containsExactly(Scope.ADMIN);
    assertThat(scopes(credentials, "admin")).isEmpty();
  }

  private static Set<Scope> scopes(Credentials credentials, String word) {
    return Verdicts.caller(credentials, Tokens.of(Tokens.claims().claim("roles", Set.of(word))))
        .scopes();
  }

  @Test
  void pss_counts_where_it_is_configured_and_the_other_padding_does_not() {
    Credentials credentials = with(Optional.empty(), SignatureAlgorithm.PS256, Keys.RSA);

    Verdicts.caller(
        credentials,
        Tokens.signed(Tokens.header(JWSAlgorithm.PS256, Keys.RSA), Tokens.claims(), Keys.RSA));
    Verdicts.isRefused(credentials, Why.FORGED, Tokens.right());
  }

  @Test
  void a_signature_with_ed25519_counts_where_it_is_configured() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] encoded = pair.getPublic().getEncoded();
    Base64URL point = Base64URL.encode(Arrays.copyOfRange(encoded, 12, encoded.length));
    OctetKeyPair key = new OctetKeyPair.Builder(Curve.Ed25519, point).keyID("ed").build();
    Credentials credentials = with(Optional.empty(), SignatureAlgorithm.EDDSA, key);
    String token = signed(key, pair);

    assertThat(Verdicts.caller(credentials, token).owner()).isEqualTo("ann");
    Verdicts.isRefused(Why.FORGED, token);
    String other = signed(key, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    Verdicts.isRefused(credentials, Why.FORGED, other);
    Verdicts.isRefused(credentials, Why.FORGED, token.substring(0, token.length() - 4));
  }

  private static String signed(OctetKeyPair key, KeyPair pair)
      throws GeneralSecurityException, JOSEException {
    JWSObject unsigned =
        new JWSObject(
            Tokens.header(JWSAlgorithm.EdDSA, key).build(),
            new Payload(Tokens.claims().build().toJSONObject()));
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(pair.getPrivate());
    signature.update(unsigned.getSigningInput());
    return new String(unsigned.getSigningInput(), StandardCharsets.US_ASCII)
        + "."
        + Base64URL.encode(signature.sign());
  }

  private static Credentials with(Optional<String> tenant, SignatureAlgorithm only, JWK key) {
    TokenIssuer issuer =
        new TokenIssuer(
            Tokens.ISSUER.issuer(),
            Tokens.ISSUER.audience(),
            Tokens.ISSUER.keys(),
            Set.of(only),
            tenant,
            "tenant",
            "roles",
            Optional.of("gatepass:operator"));
    return new JwtCredentials(issuer, new IssuerKeys(() -> Keys.shown(key)));
  }
}
