package io.gatepass.app.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;

/** An identity provider: shows its keys and gives tokens to whoever asks. */
public final class Issuer implements AutoCloseable {
  private static final String NAME = "https://issuer.example";

  private final ECKey key;
  private final HttpServer server;

  public Issuer() {
    try {
      key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
    server.createContext(
        "/keys",
        exchange -> {
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.start();
  }

  /** What a gateway has to know of it, by the settings' names without the prefix. */
  public Map<String, String> settings() {
    return Map.of(
        "auth.jwt.issuer",
        NAME,
        "auth.jwt.audience",
        "gatepass",
        "auth.jwt.admin-scope",
        "admin",
        "auth.jwt.jwks-url",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
  }

  /** A token of that caller's, good for minutes. */
  public String token(Caller caller) {
    return token(caller, Instant.now().plusSeconds(600));
  }

  public String token(Caller caller, Instant end) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(NAME)
            .audience("gatepass")
            .subject(caller.owner())
            .claim("tenant", caller.tenant())
            .claim(
                "scope",
                caller.scopes().stream().map(Scope::label).collect(Collectors.joining(" ")))
            .expirationTime(Date.from(end))
            .build();
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
    return token.serialize();
  }

  /** From then on its keys cannot be fetched; it still signs. */
  public void goAway() {
    server.stop(0);
  }

  @Override
  public void close() {
    goAway();
  }
}
