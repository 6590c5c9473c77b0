package io.gatepass.contract.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** What servers that the tests start are given to know. */
final class TestKeys {
  static final String KEY_ID = "AKIATESTONLY";
  static final String SECRET = "correct-horse-battery-staple";
  static final String AZURE_ACCOUNT = "gatepasstest";
  static final String AZURE_KEY = Base64.getEncoder().encodeToString(SECRET.getBytes(UTF_8));

  private TestKeys() {}
}
