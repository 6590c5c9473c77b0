package io.gatepass.architecture.broken.domain;

import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Instant;

/** Everything the domain must not do. */
interface Broken {

  record KnowsALibrary(JavaClass library) {}

  record LooksAtTheClock() {
    Instant time() {
      return Instant.now();
    }
  }

  record Bucket(String region) {
    String sasOf(String key) {
      return key + region;
    }
  }

  record S3Key() {}
}
