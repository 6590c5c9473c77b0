package io.gatepass.s3;

import java.util.Arrays;
import java.util.Locale;

/** Whose S3 it is. */
enum Dialect {
  AWS,
  MINIO,
  R2,
  B2,
  GENERIC;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Dialect of(String label) {
    return Arrays.stream(values())
        .filter(d -> d.label().equals(label))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }
}
