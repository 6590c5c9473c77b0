package io.gatepass.azure;

import com.azure.core.util.Context;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.models.BlobCorsRule;
import com.azure.storage.blob.models.BlobServiceProperties;
import io.gatepass.ports.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the account permits to pages, for all of its containers together. */
final class ServiceRules {
  /** By Microsoft's "Cross-Origin Resource Sharing support for Azure Storage". */
  private static final int MOST = 5;

  private final BlobServiceClient service;
  private final AzureErrors errors;
  private final Patience patience;

  ServiceRules(BlobServiceClient service, AzureErrors errors, Patience patience) {
    this.service = service;
    this.errors = errors;
    this.patience = patience;
  }

  Standing standing(PageNeeds needs) {
    return standing(needs, read());
  }

  private static Standing standing(PageNeeds needs, List<BlobCorsRule> rules) {
    List<String> outside = needs.outside(rules);
    if (outside.isEmpty()) {
      return new Standing.Set("rules let " + String.join(" and ", needs.origins()) + " send");
    }
    String pages = String.join(" and ", outside);
    return needs.with(rules).size() > MOST
        ? new Standing.Missing(
            "no rule lets " + pages + " send, and the account has five rules, the most it can have",
            Optional.empty())
        : new Standing.Missing(
            "no rule lets " + pages + " do all that is needed",
            Optional.of(new Standing.Addition(needs.options(), /* guarded= */ false)));
  }

  /** Whatever else is set for the service is left out, which leaves it as it is. */
  Standing add(PageNeeds needs) {
    List<BlobCorsRule> rules = read();
    Standing standing = standing(needs, rules);
    if (standing instanceof Standing.Missing missing && missing.addition().isPresent()) {
      BlobServiceProperties next = new BlobServiceProperties().setCors(needs.with(rules));
      errors.translated(
          Operation.SET_CORS,
          () -> service.setPropertiesWithResponse(next, patience.call(), Context.NONE));
    }
    return standing;
  }

  private List<BlobCorsRule> read() {
    List<BlobCorsRule> rules =
        errors.translated(
            Operation.CORS,
            () ->
                service
                    .getPropertiesWithResponse(patience.call(), Context.NONE)
                    .getValue()
                    .getCors());
    return rules == null ? List.of() : new ArrayList<>(rules);
  }
}
