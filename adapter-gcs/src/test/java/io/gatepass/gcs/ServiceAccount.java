package io.gatepass.gcs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A service account of nobody's, with a key made in this run. */
record ServiceAccount(String email, KeyPair keys) {
  static final ServiceAccount SHARED =
      new ServiceAccount("gatepass@test-only.iam.gserviceaccount.com", pair());

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The private key as files hold it, on one line. */
  String privateKey() {
    return Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
  }

  /** Its file, as Google's console hands it out. */
  Path file(Path folder, URI tokens) {
    return write(folder.resolve("service-account.json"), json(tokens));
  }

  String json(URI tokens) {
    return """
    {"type":"service_account","project_id":"test-only","private_key_id":"0123","client_id":"1",
    "client_email":"%s","token_uri":"%s/token",
    "private_key":"-----BEGIN PRIVATE KEY-----\\n%s\\n-----END PRIVATE KEY-----\\n"}
    """
        .formatted(email, tokens, privateKey());
  }

  /** The file of an account that acts as the one behind that address, by IAM's leave. */
  static Path impersonating(Path folder, URI account, String source) {
    String json =
        """
        {"type":"impersonated_service_account","source_credentials":%s,
        "service_account_impersonation_url":"%s:generateAccessToken"}
        """
            .formatted(source, account);
    return write(folder.resolve("impersonated.json"), json);
  }

  static Path write(Path file, String json) {
    try {
      return Files.writeString(file, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
