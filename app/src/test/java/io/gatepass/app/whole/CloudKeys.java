package io.gatepass.app.whole;

import static java.lang.ProcessBuilder.Redirect.DISCARD;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** One key that stands for all of the clouds': of their servers, certificates and tokens. */
final class CloudKeys {
  static final String PASSWORD = "changeit";
  private static final String NAME = "clouds";
  private static final String ID = "k1";

  private final KeyStore store;

  CloudKeys(Path folder, List<String> hosts)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path file = folder.resolve("clouds.p12");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            NAME,
            "-keyalg",
            "RSA",
            "-dname",
            "CN=clouds",
            "-ext",
            "san=dns:" + String.join(",dns:", hosts),
            "-storepass",
            PASSWORD,
            "-keystore",
            file.toString());
    if (new ProcessBuilder(command).redirectOutput(DISCARD).redirectError(DISCARD).start().waitFor()
        != 0) {
      throw new IllegalStateException("no certificate");
    }
    store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
  }

  /** What a process must trust that is to take this key for the clouds'. */
  Path trust(Path folder) throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry(NAME, certificate());
    Path file = folder.resolve("trusted.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      trusted.store(out, PASSWORD.toCharArray());
    }
    return file;
  }

  SSLContext tls() throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  String pem() throws GeneralSecurityException {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder().encodeToString(certificate().getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  String jwks() throws GeneralSecurityException {
    return new JWKSet(rsa().toPublicJWK()).toString();
  }

  String signature(String text) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(secret());
    signature.update(text.getBytes(UTF_8));
    return Base64.getEncoder().encodeToString(signature.sign());
  }

  String bearer(JWTClaimsSet claims) throws GeneralSecurityException {
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(ID).build(), claims);
    try {
      token.sign(new RSASSASigner(rsa()));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
    return "Bearer " + token.serialize();
  }

  private RSAKey rsa() throws GeneralSecurityException {
    return new RSAKey.Builder((RSAPublicKey) certificate().getPublicKey())
        .privateKey(secret())
        .keyID(ID)
        .build();
  }

  private X509Certificate certificate() throws GeneralSecurityException {
    return (X509Certificate) store.getCertificate(NAME);
  }

  private PrivateKey secret() throws GeneralSecurityException {
    return (PrivateKey) store.getKey(NAME, PASSWORD.toCharArray());
  }
}
