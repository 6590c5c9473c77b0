package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.problem.InvalidRequest;
import io.gatepass.app.testing.Mangled;
import org.junit.jupiter.api.Test;

class KeyHeaderPropertyTest {

  @Test
  void a_header_is_a_key_of_visible_ascii_or_is_refused_by_name() {
    for (String right : new String[] {"8e03978e-40d5", "\"8e03\\\"978e\\\\\""}) {
      Mangled.forEach(
          right,
          (text, seed) -> {
            try {
              assertThat(KeyHeader.read(text).orElseThrow().value())
                  .as("seed %s", seed)
                  .matches("[!-~]+")
                  .hasSizeLessThanOrEqualTo(250);
            } catch (InvalidRequest refused) {
              assertThat(refused.violations())
                  .as("seed %s", seed)
                  .singleElement()
                  .matches(item -> item.code().equals("idempotency_key_invalid"));
            }
          });
    }
  }
}
