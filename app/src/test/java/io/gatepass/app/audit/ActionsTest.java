package io.gatepass.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.Authenticated;
import io.gatepass.app.support.Operation;
import org.junit.jupiter.api.Test;

/** Every call of the API's description is on record as something, or known not to be. */
class ActionsTest {

  @Test
  void no_call_is_without_a_decision_about_its_record() {
    assertThat(Operation.all(Authenticated.gateway()))
        .hasSizeGreaterThan(20)
        .allSatisfy(operation ->
            assertThat(Actions.knows(operation.toString()))
                .as("%s: name its action in Actions", operation)
                .isTrue());
  }

  @Test
  void a_call_that_was_forgotten_is_recorded_by_its_route() {
    assertThat(Actions.of("POST /v1/elsewhere"))
        .contains(new Actions.Action("POST /v1/elsewhere", true));
    assertThat(Actions.of("GET /health")).isEmpty();
  }
}
