package io.gatepass.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageFailureTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void every_kind_makes_its_own_exception_without_a_cause() {
    assertThat(Arrays.stream(StorageFailure.values()).map(kind -> kind.exception("m", MINUTE)))
        .allSatisfy(e -> assertThat(e).hasMessage("m").hasNoCause())
        .extracting(StorageFailureTest::told)
        .containsExactly(
            "Missing",
            "Conflict",
            "Misconfigured OTHER",
            "Misconfigured CREDENTIAL",
            "Misconfigured PERMISSION",
            "Misconfigured PLACE",
            "Misconfigured CLOCK",
            "Unavailable",
            "Unexpected");
  }

  private static String told(StorageException made) {
    String kind = made.getClass().getSimpleName();
    return made instanceof StorageException.Misconfigured misconfigured
        ? kind + " " + misconfigured.reason()
        : kind;
  }

  @Test
  void a_busy_store_says_when_to_come_back() {
    StorageException busy = StorageFailure.UNAVAILABLE.exception("busy", MINUTE);

    assertThat(((StorageException.Unavailable) busy).retryAfter()).contains(MINUTE);
    assertThat(StorageFailure.retryAfter("60")).isEqualTo(MINUTE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.5", "1234567", "Fri, 31 Dec 1999 23:59:59 GMT"})
  void a_retry_after_that_is_no_number_of_seconds_is_none(String header) {
    assertThat(StorageFailure.retryAfter(header)).isNull();
  }

  @Test
  void no_header_is_no_retry_after() {
    assertThat(StorageFailure.retryAfter(null)).isNull();
  }

  @Test
  void the_first_cause_of_a_type_is_found_at_any_place() {
    IOException inner = new IOException("inner");
    Exception outer = new IllegalStateException(new IOException("outer", inner));

    assertThat(StorageFailure.cause(outer, IOException.class))
        .map(Throwable::getMessage)
        .contains("outer");
    assertThat(StorageFailure.cause(inner, IOException.class)).contains(inner);
    assertThat(StorageFailure.cause(outer, InterruptedException.class)).isEmpty();
  }

  @Test
  void a_ring_of_causes_has_an_end() {
    Exception one = new IllegalStateException("one");
    one.initCause(new IllegalStateException("two", one));

    assertThat(StorageFailure.cause(one, IOException.class)).isEmpty();
  }
}
