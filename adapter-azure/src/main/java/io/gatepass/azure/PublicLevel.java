package io.gatepass.azure;

import com.azure.core.util.Context;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.models.BlobContainerAccessPolicies;
import com.azure.storage.blob.models.BlobContainerProperties;
import com.azure.storage.blob.models.BlobRequestConditions;
import io.gatepass.ports.Standing;
import java.util.Optional;

/** Whether a container is open to everybody. */
final class PublicLevel {
  private final BlobContainerClient container;
  private final AzureErrors errors;
  private final Patience patience;

  PublicLevel(BlobContainerClient container, AzureErrors errors, Patience patience) {
    this.container = container;
    this.errors = errors;
    this.patience = patience;
  }

  Standing standing() {
    return standing(read());
  }

  private static Standing standing(BlobContainerProperties seen) {
    return seen.getBlobPublicAccess() == null
        ? new Standing.Set("the container is closed to everybody")
        : new Standing.Missing(
            "the container is open to everybody, level " + seen.getBlobPublicAccess(),
            Optional.of(new Standing.Addition("--public-access off", /* guarded= */ true)));
  }

  /** One call sets the level and the stored policies, so those are read and written back. */
  Standing close() {
    BlobContainerProperties seen = read();
    Standing standing = standing(seen);
    if (standing instanceof Standing.Missing) {
      BlobContainerAccessPolicies policies =
          errors.translated(
              Operation.ACL,
              () ->
                  container
                      .getAccessPolicyWithResponse(null, patience.call(), Context.NONE)
                      .getValue());
      BlobRequestConditions unchanged =
          new BlobRequestConditions().setIfUnmodifiedSince(seen.getLastModified());
      errors.translated(
          Operation.SET_ACL,
          () ->
              container.setAccessPolicyWithResponse(
                  null, policies.getIdentifiers(), unchanged, patience.call(), Context.NONE));
    }
    return standing;
  }

  private BlobContainerProperties read() {
    return errors.translated(
        Operation.RULES,
        () -> container.getPropertiesWithResponse(null, patience.call(), Context.NONE).getValue());
  }
}
