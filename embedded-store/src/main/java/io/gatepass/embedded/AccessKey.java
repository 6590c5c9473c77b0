package io.gatepass.embedded;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A name and the secret that signs for it. */
record AccessKey(String id, String secret) {
  private static final int ID_BYTES = 10;
  private static final int SECRET_BYTES = 32;

  static AccessKey random(SecureRandom random) {
    return new AccessKey(hex(random, ID_BYTES), hex(random, SECRET_BYTES));
  }

  static String hex(SecureRandom random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return id;
  }
}
