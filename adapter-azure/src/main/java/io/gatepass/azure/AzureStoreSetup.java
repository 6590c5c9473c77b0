package io.gatepass.azure;

import com.azure.core.util.Context;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.models.PublicAccessType;
import io.gatepass.ports.Standing;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StoreSetup;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;

/** What is set on one container; rules that remove blobs are the account's, asked elsewhere. */
final class AzureStoreSetup implements StoreSetup {
  private final BlobContainerClient container;
  private final AzureSettings settings;
  private final AzureErrors errors;
  private final Patience patience;

  AzureStoreSetup(
      BlobContainerClient container,
      AzureSettings settings,
      AzureErrors errors,
      Patience patience) {
    this.container = container;
    this.settings = settings;
    this.errors = errors;
    this.patience = patience;
  }

  @Override
  public Standing forgottenParts() {
    return new Standing.Needless("Azure removes blocks of itself, a week after the last one");
  }

  @Override
  public Standing staging() {
    return new Standing.Unasked(
        "Azure answers this at its management API alone. By hand: az storage account"
            + " management-policy show -g GROUP --account-name "
            + settings.account());
  }

  @Override
  public Standing strangers() {
    try {
      PublicAccessType open =
          errors.translated(
              Operation.RULES,
              () ->
                  container
                      .getPropertiesWithResponse(null, patience.call(), Context.NONE)
                      .getValue()
                      .getBlobPublicAccess());
      return open == null
          ? new Standing.Set("the container is closed to everybody")
          : new Standing.Missing("the container is open to everybody, level " + open);
    } catch (StorageException unasked) {
      return new Standing.Unasked(String.valueOf(unasked.getMessage()));
    }
  }

  @Override
  public URI listing() {
    return URI.create(
        settings.publicEndpoint()
            + "/"
            + settings.container()
            + "?restype=container&comp=list&maxresults=1");
  }

  @Override
  public String remedy(Topic topic, Set<URI> pages) {
    String account = " --account-name " + settings.account();
    String name = " --name " + settings.container();
    return switch (topic) {
      case PLACE ->
          "Correct the setting container, or make it: az storage container create" + account + name;
      case RIGHTS ->
          "Assign the roles in docs/stores/azure.md#permissions on the account "
              + settings.account();
      case PAGES ->
          "az storage cors add --services b"
              + account
              + " --origins "
              + pages.stream().map(URI::toString).collect(Collectors.joining(" "))
              + " --methods GET PUT --allowed-headers"
              + " 'content-type,x-ms-blob-type,x-ms-meta-gatepass*' --exposed-headers"
              + " 'ETag,Content-Range,x-ms-error-code' --max-age 3600";
      case FORGOTTEN_PARTS -> "Nothing is to be set: Azure removes blocks of itself.";
      case STAGING ->
          "az storage account management-policy create -g GROUP"
              + account
              + " --policy @policy.json, which is in docs/stores/azure.md, with the prefix "
              + settings.container()
              + "/STAGING/";
      case STRANGERS -> "az storage container set-permission --public-access off" + account + name;
    };
  }
}
