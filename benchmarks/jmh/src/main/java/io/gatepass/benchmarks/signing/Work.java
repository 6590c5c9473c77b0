package io.gatepass.benchmarks.signing;

import io.gatepass.signing.Origin;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;

/** What every contender is asked for. No key is anybody's. */
final class Work {
  static final String ACCESS_KEY = "AKIAIOSFODNN7EXAMPLE";
  static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  static final String REGION = "eu-west-1";
  static final String BUCKET = "gatepass-benchmark";
  static final Origin HOST = origin("https://gatepass-benchmark.s3.eu-west-1.amazonaws.com");
  static final Origin GOOGLE = origin("https://storage.googleapis.com");
  static final String KEY = "t/local/018f2f6e-5b1c-7d3a-9c4e-2f6a1b0c8d7e.mp4";
  static final String TYPE = "video/mp4";
  static final long LENGTH = 8_388_608;
  static final String SESSION =
      "VXBsb2FkIElEIGZvciBlbHZpbmcncyBtb3ZpZS5tMnRzIHVwbG9hZA.EXAMPLE7pQz4b1f0d3c2";
  static final String ACCOUNT = "signer@gatepass-benchmark.iam.gserviceaccount.com";
  static final Duration LIFE = Duration.ofMinutes(15);

  private Work() {}

  private static Origin origin(String url) {
    return new Origin(URI.create(url));
  }

  /** A service account's key has 2,048 bits. */
  static KeyPair rsa() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
