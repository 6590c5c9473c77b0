package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.problem.InvalidRequest;
import io.gatepass.domain.IdempotencyKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyHeaderTest {
  @Test
  void a_key_is_the_same_with_and_without_quotes() {
    assertThat(KeyHeader.read("\"8e03978e\"")).contains(new IdempotencyKey("8e03978e"));
    assertThat(KeyHeader.read(" 8e03978e ")).contains(new IdempotencyKey("8e03978e"));
    assertThat(KeyHeader.read("\"a\\\"b\\\\c\"")).contains(new IdempotencyKey("a\"b\\c"));
  }

  @Test
  void no_header_is_no_key() {
    assertThat(KeyHeader.read(null)).isEmpty();
  }

  @Test
  void what_is_empty_too_long_or_not_ascii_is_refused() {
    for (String wrong : List.of("", "\"\"", "  ", "k".repeat(251), "schlüssel", "a\tb", "a 0")) {
      assertThatThrownBy(() -> KeyHeader.read(wrong))
          .as(wrong)
          .isInstanceOfSatisfying(
              InvalidRequest.class,
              refused ->
                  assertThat(refused.violations().getFirst().code())
                      .isEqualTo("idempotency_key_invalid"));
    }
  }
}
