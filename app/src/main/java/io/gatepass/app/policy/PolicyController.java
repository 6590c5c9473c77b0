package io.gatepass.app.policy;

import io.gatepass.app.apidocs.AnswersProblems;
import io.gatepass.app.apidocs.Words;
import io.gatepass.app.store.Stores;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Grant;
import io.gatepass.domain.Policy;
import io.gatepass.domain.TransferKind;
import io.gatepass.domain.TypePattern;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
   * @param maxSize bytes: what the policy permits, and its store takes by one of the transfers
   * @param transfers what the policy permits and its store takes: {@code put}, {@code form}, {@code
   *     multipart}
   * @param multipartFrom bytes: from this size on a file goes in parts where the client leaves it
   *     open; absent where none does
   * @param maxPending how many uploads one owner may have pending at a time; absent: any number
   * @param visibility who else gets a ready file: {@code owner} (nobody), {@code tenant} or {@code
   *     public}
   * @param delivery where its readers are sent: {@code store}, {@code cdn} or {@code public}
   */
  @Serdeable
  record PolicyJson(
      String name,
      List<String> contentTypes,
      long maxSize,
      @ArraySchema(
              schema =
                  @Schema(
                      extensions =
                          @Extension(
                              properties =
                                  @ExtensionProperty(
                                      name = Words.KEY,
                                      value = Words.TRANSFER,
                                      parseValue = true))))
          List<String> transfers,
      @Nullable Long multipartFrom,
      @Nullable Integer maxPending,
      @Schema(
              extensions =
                  @Extension(
                      properties =
                          @ExtensionProperty(
                              name = Words.KEY,
                              value = Words.VISIBILITY,
                              parseValue = true)))
          String visibility,
      boolean bindDownloads,
      @Schema(
              extensions =
                  @Extension(
                      properties =
                          @ExtensionProperty(
                              name = Words.KEY,
                              value = Words.ROUTE,
                              parseValue = true)))
          String delivery) {
    static PolicyJson of(Offer offer) {
      Policy policy = offer.policy();
      List<TransferKind> transfers = offer.transfers();
      long largest =
          transfers.stream()
              .map(kind -> offer.rules(kind).orElseThrow())
              .mapToLong(rules -> policy.maxSize().atMost(rules.largestPut()).value())
              .max()
              .orElseThrow();
      return new PolicyJson(
          policy.name().value(),
          policy.contentTypes().stream().map(TypePattern::value).toList(),
          largest,
          transfers.stream().map(TransferKind::label).toList(),
          offer.has(TransferKind.MULTIPART) ? policy.multipartFrom().value() : null,
          policy.maxPending().isPresent() ? policy.maxPending().getAsInt() : null,
          policy.readers().visibility().label(),
          policy.readers().addressBound(),
          policy.readers().route().label());
    }
  }

  @Get
  @Operation(
      operationId = "listPolicies",
      summary = "List the policies: types, sizes and transfers")
  @ApiResponse(responseCode = "200", description = "The policies that the caller may use.")
  PolicyList list(@Parameter(hidden = true) Caller caller) {
    return new PolicyList(
        policies.all(caller.tenant()).stream()
            .flatMap(policy -> permitted(policy, caller).stream())
            .map(policy -> PolicyJson.of(Offer.of(policy, stores)))
            .toList());
  }

  /** Of an upload token's holder, the token's alone, with its size. */
  private static Optional<Policy> permitted(Policy policy, Caller caller) {
    Optional<Grant> grant = caller.grant();
    return grant.isEmpty()
        ? Optional.of(policy)
        : grant
            .filter(given -> given.policy().equals(policy.name()))
            .map(given -> given.narrowed(policy));
  }
}
