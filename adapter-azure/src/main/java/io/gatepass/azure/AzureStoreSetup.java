package io.gatepass.azure;

import io.gatepass.ports.Standing;
import io.gatepass.ports.StoreSetup;
import java.net.URI;
import java.util.Set;

/** What is set on one container and its account; rules that remove blobs are asked elsewhere. */
final class AzureStoreSetup implements StoreSetup {
  private final ServiceRules rules;
  private final PublicLevel level;
  private final AzureSettings settings;

  AzureStoreSetup(ServiceRules rules, PublicLevel level, AzureSettings settings) {
    this.rules = rules;
    this.level = level;
    this.settings = settings;
  }

  @Override
  public Standing standing(Rule rule, Set<URI> pages) {
    return switch (rule) {
      case PAGES -> Standing.asked(() -> rules.standing(PageNeeds.of(pages)));
      case FORGOTTEN_PARTS ->
          new Standing.Needless("Azure removes blocks of itself, a week after the last one");
      case STAGING ->
          new Standing.Untold(
              "Azure answers this at its management API alone. By hand: az storage account"
                  + " management-policy show -g GROUP --account-name "
                  + settings.account());
      case STRANGERS -> Standing.asked(level::standing);
    };
  }

  @Override
  public Standing add(Rule rule, Set<URI> pages) {
    return switch (rule) {
      case PAGES -> rules.add(PageNeeds.of(pages));
      case FORGOTTEN_PARTS, STAGING -> standing(rule, pages);
      case STRANGERS -> level.close();
    };
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
          "az storage cors add --services b" + account + " " + PageNeeds.of(pages).options();
      case FORGOTTEN_PARTS -> "Nothing is to be set: Azure removes blocks of itself.";
      case STAGING ->
          "az storage account management-policy create -g GROUP"
              + account
              + " --policy @policy.json, which is in docs/stores/azure.md, with the prefix "
              + settings.container()
              + "/STAGING/ beside the rules that are there (the command replaces them all)";
      case STRANGERS -> "az storage container set-permission --public-access off" + account + name;
    };
  }
}
