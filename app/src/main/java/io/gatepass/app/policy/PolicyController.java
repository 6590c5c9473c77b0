package io.gatepass.app.policy;

import io.gatepass.app.apidocs.AnswersProblems;
import io.gatepass.domain.Policy;
import io.gatepass.domain.TypePattern;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** The rules that a client may know before it asks. */
@Controller("/v1/policies")
@Tag(name = "policies")
@AnswersProblems
final class PolicyController {
  private final Policies policies;

  PolicyController(Policies policies) {
    this.policies = policies;
  }

  @Serdeable
  record PolicyList(List<PolicyJson> policies) {}

  /**
   * One policy.
   *
   * @param maxSize bytes
   */
  @Serdeable
  record PolicyJson(String name, List<String> contentTypes, long maxSize, List<String> transfers) {
    static PolicyJson of(Policy policy) {
      return new PolicyJson(
          policy.name().value(),
          policy.contentTypes().stream().map(TypePattern::value).toList(),
          policy.maxSize().value(),
          List.of("put"));
    }
  }

  @Get
  @Operation(
      operationId = "listPolicies",
      summary = "List the policies: types, sizes and transfers")
  @ApiResponse(responseCode = "200", description = "All policies.")
  PolicyList list() {
    return new PolicyList(policies.all().stream().map(PolicyJson::of).toList());
  }
}
