package io.gatepass.app.policy;

import io.gatepass.app.apidocs.AnswersProblems;
import io.gatepass.app.store.Stores;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Policy;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.TypePattern;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** The rules that a client may know before it asks. */
@Controller("/v1/policies")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "policies")
@AnswersProblems
final class PolicyController {
  private final Policies policies;
  private final Stores stores;

  PolicyController(Policies policies, Stores stores) {
    this.policies = policies;
    this.stores = stores;
  }

  @Serdeable
  record PolicyList(List<PolicyJson> policies) {}

  /**
   * One policy.
   *
   * @param maxSize bytes: what the policy permits, and its store takes in one request
   */
  @Serdeable
  record PolicyJson(String name, List<String> contentTypes, long maxSize, List<String> transfers) {
    static PolicyJson of(Policy policy, ByteCount largestPut) {
      ByteCount most = policy.maxSize().isMoreThan(largestPut) ? largestPut : policy.maxSize();
      return new PolicyJson(
          policy.name().value(),
          policy.contentTypes().stream().map(TypePattern::value).toList(),
          most.value(),
          List.of("put"));
    }
  }

  @Get
  @Operation(
      operationId = "listPolicies",
      summary = "List the policies: types, sizes and transfers")
  @ApiResponse(responseCode = "200", description = "All policies.")
  PolicyList list() {
    return new PolicyList(policies.all().stream().map(this::json).toList());
  }

  private PolicyJson json(Policy policy) {
    StoreName store = policy.store().orElse(stores.defaultStore());
    return PolicyJson.of(policy, stores.named(store).rules().largestPut());
  }
}
