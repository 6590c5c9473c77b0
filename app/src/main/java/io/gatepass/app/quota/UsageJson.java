package io.gatepass.app.quota;

import io.gatepass.domain.ByteCount;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What the caller's tenant holds.
 *
 * @param bytes of ready files, and the most that open uploads may bring
 * @param objects ready files and open uploads
 */
@Serdeable
record UsageJson(Measure bytes, Measure objects) {

  /**
   * One of the two.
   *
   * @param limit the most; absent: there is no limit
   */
  @Serdeable
  record Measure(long used, @Nullable Long limit) {}

  static UsageJson of(FindUsage.Used found) {
    return new UsageJson(
        new Measure(
            found.usage().bytes(), found.quota().bytes().map(ByteCount::value).orElse(null)),
        new Measure(
            found.usage().objects(),
            found.quota().objects().isPresent() ? found.quota().mostObjects() : null));
  }
}
