package io.gatepass.auth;

import static io.gatepass.auth.Tokens.header;
import static io.gatepass.auth.Verdicts.caller;
import static io.gatepass.auth.Verdicts.isForged;
import static io.gatepass.auth.Verdicts.isRefused;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import io.gatepass.ports.Credentials.Why;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that somebody made who has none of the issuer's private keys. */
class AttacksTest {
  private static final RSAKey EVIL = Keys.rsa("evil", 2048);
  private static final String CLAIMS = Base64URL.encode(Tokens.claims().build().toString()) + ".";

  @Test
  void the_public_key_is_no_shared_secret() throws Exception {
    byte[] der = Keys.RSA.toRSAPublicKey().getEncoded();
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
            + "\n-----END PUBLIC KEY-----\n";
    List<byte[]> secrets =
        List.of(der, pem.getBytes(UTF_8), Keys.RSA.toPublicJWK().toJSONString().getBytes(UTF_8));

    for (byte[] secret : secrets) {
      isRefused(
          Why.FORGED,
          Tokens.signed(
              header(JWSAlgorithm.HS256, Keys.RSA), Tokens.claims(), new MACSigner(secret)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "NONE", "nOnE", "", "HS256", "RS256", "rs256"})
  void without_a_signature_nothing_counts(String algorithm) {
    String header = Base64URL.encode("{\"alg\":\"%s\",\"kid\":\"rsa\"}".formatted(algorithm)) + ".";

    isRefused(Why.FORGED, header + CLAIMS);
    isRefused(Why.FORGED, header + CLAIMS + "AA");
  }

  @Test
  void an_algorithm_that_was_not_configured_does_not_count() {
    for (JWSAlgorithm other : Set.of(JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
      isForged(header(other, Keys.RSA), Keys.RSA);
    }
  }

  @Test
  void a_key_of_one_family_is_none_of_another() {
    caller(Tokens.signed(header(JWSAlgorithm.ES256, Keys.EC), Tokens.claims(), Keys.EC));
    isForged(header(JWSAlgorithm.ES256, Keys.RSA), Keys.EC);
    isForged(header(JWSAlgorithm.RS256, Keys.EC), Keys.RSA);
  }

  @Test
  void the_signature_of_somebody_else_does_not_count() {
    isForged(header(JWSAlgorithm.RS256, Keys.RSA), EVIL);
    isForged(header(JWSAlgorithm.ES256, Keys.EC), Keys.ec("ec"));
  }

  @Test
  void an_elliptic_signature_of_zeros_does_not_count() {
    String header = Base64URL.encode("{\"alg\":\"ES256\",\"kid\":\"ec\"}") + ".";

    isRefused(Why.FORGED, header + CLAIMS + Base64URL.encode(new byte[64]));
  }

  @Test
  void a_key_that_the_token_brings_or_points_to_is_ignored() throws Exception {
    URI evil = URI.create("https://evil.example/keys");

    isForged(header(JWSAlgorithm.RS256, EVIL).jwk(EVIL.toPublicJWK()), EVIL);
    isForged(header(JWSAlgorithm.RS256, Keys.RSA).jwk(EVIL.toPublicJWK()), EVIL);
    isForged(header(JWSAlgorithm.RS256, Keys.RSA).jwkURL(evil).x509CertURL(evil), EVIL);
    caller(
        Tokens.signed(
            header(JWSAlgorithm.RS256, Keys.RSA).jwkURL(evil), Tokens.claims(), Keys.RSA));
  }

  @Test
  void what_a_token_says_must_be_understood_is_not() throws Exception {
    JWSHeader.Builder critical =
        header(JWSAlgorithm.RS256, Keys.RSA).criticalParams(Set.of("exp")).customParam("exp", 1);

    isRefused(
        Why.FORGED,
        Tokens.signed(critical, Tokens.claims(), new RSASSASigner(Keys.RSA.toRSAPrivateKey())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../dev/null",
        "/proc/self/environ",
        "rsa' OR '1'='1",
        "http://127.0.0.1:1/key",
        "rsa\u0000",
        "RSA",
        " rsa"
      })
  void the_name_of_a_key_is_only_compared(String id) {
    isForged(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id), Keys.RSA);
  }

  @Test
  void a_token_of_another_type_does_not_count() {
    for (String type : List.of("JWT", "at+jwt", "AT+JWT", "application/at+jwt")) {
      caller(Tokens.signed(typed(type), Tokens.claims(), Keys.RSA));
    }
    for (String type : List.of("logout+jwt", "dpop+jwt", "JOSE", "secevent+jwt")) {
      isForged(typed(type), Keys.RSA);
    }
  }

  @Test
  void what_is_nested_encrypted_or_too_large_is_refused_unread() {
    String[] parts = Tokens.right().split("\\.", -1);
    String nested = Base64URL.encode(Tokens.right()).toString();

    isRefused(Why.FORGED, parts[0] + "." + nested + "." + parts[2]);
    isRefused(Why.FORGED, "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAA.AAAA.AAAA");
    isRefused(Why.FORGED, Tokens.of(Tokens.claims().claim("pad", "a".repeat(8 << 10))));
    isRefused(Why.FORGED, Base64URL.encode("[".repeat(6000)) + "." + CLAIMS + "AA");
  }

  @Test
  void a_payload_that_was_changed_does_not_count() {
    String[] parts = Tokens.right().split("\\.", -1);
    String admin =
        Base64URL.encode(Tokens.claims().claim("scope", "admin").build().toString()).toString();

    isRefused(Why.FORGED, parts[0] + "." + admin + "." + parts[2]);
    for (String token : Arrays.asList("", ".", "..", "...", "a.b.c", parts[0], "gpk_x")) {
      isRefused(Why.FORGED, token);
    }
  }

  @Test
  void a_weak_key_of_the_issuers_verifies_nothing() {
    JWK weak = Keys.rsa("weak", 1024);

    isRefused(
        Tokens.credentials(weak),
        Why.FORGED,
        Tokens.signed(header(JWSAlgorithm.RS256, weak), Tokens.claims(), weak));
  }

  private static JWSHeader.Builder typed(String type) {
    return header(JWSAlgorithm.RS256, Keys.RSA).type(new JOSEObjectType(type));
  }
}
