package io.gatepass.contract.servers.gcs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The service account that may do everything, with a key pair made for this run. */
final class Account {
  static final String EMAIL = "uploads@gatepass-test.iam.gserviceaccount.com";
  static final String HMAC_ID = "GOOG1EGATEPASSTESTONLY";
  static final String HMAC_SECRET = "correct-horse-battery-staple";

  private final KeyPair keys = newKeys();

  boolean verifies(byte[] signed, byte[] signature) {
    try {
      Signature rsa = Signature.getInstance("SHA256withRSA");
      rsa.initVerify(keys.getPublic());
      rsa.update(signed);
      return rsa.verify(signature);
    } catch (GeneralSecurityException forged) {
      return false;
    }
  }

  byte[] sign(byte[] bytes) {
    try {
      Signature rsa = Signature.getInstance("SHA256withRSA");
      rsa.initSign(keys.getPrivate());
      rsa.update(bytes);
      return rsa.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String keyFile(URI tokens) {
    return keyFile(keys, tokens);
  }

  /** Names the same account with a key that is not the account's. */
  static String strangersKeyFile(URI tokens) {
    return keyFile(newKeys(), tokens);
  }

  private static String keyFile(KeyPair keys, URI tokens) {
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder(64, "\n".getBytes(UTF_8))
                .encodeToString(keys.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "type", "service_account",
                "project_id", "gatepass-test",
                "private_key_id", "1",
                "private_key", pem,
                "client_email", EMAIL,
                "client_id", "1",
                "token_uri", tokens.toString()));
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
