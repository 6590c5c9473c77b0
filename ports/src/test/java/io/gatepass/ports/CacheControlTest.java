package io.gatepass.ports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheControlTest {
  @ParameterizedTest
  @ValueSource(strings = {"no-cache", "max-age=0"})
  void what_browsers_add_by_themselves_is_their_own(String value) {
    assertThat(CacheControl.isBrowsersOwn(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "max-age=9", "no-cache, public", CacheControl.DOWNLOAD})
  void anything_else_came_with_the_upload(String value) {
    assertThat(CacheControl.isBrowsersOwn(value)).isFalse();
  }

  @Test
  void no_value_is_nobodys() {
    assertThat(CacheControl.isBrowsersOwn(null)).isFalse();
  }
}
