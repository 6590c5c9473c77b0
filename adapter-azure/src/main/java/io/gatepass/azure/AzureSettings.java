package io.gatepass.azure;

import com.azure.storage.blob.BlobServiceVersion;
import io.gatepass.domain.StoreIdentity;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.StoreSettings;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The checked settings of one store.
 *
 * @param accountKey empty: the identity that the SDK's default chain finds
 * @param endpoint what the gateway calls; its path, if any, is the account
 * @param publicEndpoint what clients call
 */
record AzureSettings(
    StoreName store,
    String account,
    String container,
    Optional<AccountKey> accountKey,
    URI endpoint,
    URI publicEndpoint,
    Optional<BlobServiceVersion> serviceVersion) {
  static final Set<String> NAMES =
      Set.of(
          "account", "container", "account-key", "endpoint", "public-endpoint", "service-version");

  private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9]{3,24}");
  private static final Pattern CONTAINER = Pattern.compile("(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*");
  private static final String URL_FIX =
      "write an absolute http or https URL with nothing but host and port, and for an emulator the"
          + " account, such as http://127.0.0.1:10000/devstoreaccount1";

  /** A shared key, shown nowhere. */
  record AccountKey(String value) {
    @Override
    public String toString() {
      return "AccountKey[hidden]";
    }
  }

  /** The same for every way to write one place; account names are unique in all of one cloud. */
  StoreIdentity identity() {
    String place = endpoint.getAuthority();
    boolean named = place.startsWith(account + ".");
    return new StoreIdentity("azure:" + (named ? place : place + "/" + account) + "/" + container);
  }

  static AzureSettings read(StoreSettings settings) {
    String account = settings.required("account", "write the name of the storage account");
    if (!account.isEmpty() && !ACCOUNT.matcher(account).matches()) {
      settings.refuse("account", "is no account name", "write 3 to 24 of a-z and 0-9");
    }
    String container = settings.required("container", "write the name of an existing container");
    if (!container.isEmpty() && !CONTAINER.matcher(container).matches()) {
      settings.refuse(
          "container",
          "is no container name",
          "write 3 to 63 of a-z 0-9 and single -, beginning and ending with a letter or digit");
    }
    URI usual =
        URI.create("https://" + account.replaceAll("[^a-z0-9]", "") + ".blob.core.windows.net");
    Optional<AccountKey> key =
        settings.parsed(
            "account-key",
            AzureSettings::key,
            "copy one of the two keys of the account, or remove it to sign in without one");
    URI endpoint = endpoint(settings, "endpoint", account, usual);
    if (key.isEmpty()
        && settings.optional("account-key").isEmpty()
        && !Endpoint.isEncrypted(endpoint)) {
      settings.refuse(
          "account-key",
          "is missing",
          "set it, or write an https endpoint: an identity is never sent over plain http");
    }
    AzureSettings result =
        new AzureSettings(
            settings.store(),
            account,
            container,
            key,
            endpoint,
            endpoint(settings, "public-endpoint", account, endpoint),
            settings.parsed(
                "service-version",
                AzureSettings::version,
                "write a version of the service that the SDK knows, such as 2025-11-05, or remove"
                    + " it"));
    settings.check();
    return result;
  }

  private static URI endpoint(StoreSettings settings, String name, String account, URI otherwise) {
    URI endpoint = settings.parsed(name, Endpoint::parse, URL_FIX).orElse(otherwise);
    if (!endpoint.getRawPath().isEmpty() && !endpoint.getRawPath().equals("/" + account)) {
      settings.refuse(name, "has a path that is not the account", URL_FIX);
    }
    return endpoint;
  }

  private static AccountKey key(String text) {
    if (Base64.getDecoder().decode(text).length == 0) {
      throw new IllegalArgumentException();
    }
    return new AccountKey(text);
  }

  private static BlobServiceVersion version(String text) {
    return Arrays.stream(BlobServiceVersion.values())
        .filter(known -> known.getVersion().equals(text))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }
}
