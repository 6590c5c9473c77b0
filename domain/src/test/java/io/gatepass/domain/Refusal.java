package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A value that was understood and is unacceptable, told by its stable code. */
final class Refusal {
  private Refusal() {}

  static void of(ThrowingCallable making, String code) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(making)
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
