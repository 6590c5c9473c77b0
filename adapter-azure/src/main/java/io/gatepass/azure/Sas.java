package io.gatepass.azure;

import com.azure.core.util.Context;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.models.UserDelegationKey;
import com.azure.storage.blob.sas.BlobSasPermission;
import com.azure.storage.blob.sas.BlobServiceSasSignatureValues;
import com.azure.storage.blob.specialized.BlobClientBase;
import com.azure.storage.common.sas.SasProtocol;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/** Shared access signatures for single blobs. */
final class Sas {
  /**
   * They begin that long ago, as Microsoft advises for clocks that differ; a clock that is further
   * ahead makes nothing that works, rather than what works for longer than was said.
   */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(15);

  private final BlobContainerClient container;
  private final Optional<DelegationKeys> keys;
  private final AzureSettings settings;
  private final AzureErrors errors;
  private final InstantSource clock;

  /** A bearer secret until its end. */
  record Permitted(URI uri, Instant end) {
    @Override
    public String toString() {
      return "Permitted[hidden]";
    }
  }

  Sas(
      BlobContainerClient container,
      Optional<DelegationKeys> keys,
      AzureSettings settings,
      AzureErrors errors,
      InstantSource clock) {
    this.container = container;
    this.keys = keys;
    this.settings = settings;
    this.errors = errors;
    this.clock = clock;
  }

  /** To write that blob, if there is none. */
  Permitted create(ObjectKey key, Lifetime lifetime) {
    return permit(
        settings.publicEndpoint(),
        key,
        Optional.empty(),
        new BlobSasPermission().setCreatePermission(true),
        lifetime,
        values -> {});
  }

  /**
   * To stage blocks of that blob, whichever they are. Nothing less than permission to write does
   * before version 2026-04-06 of the service.
   */
  Permitted stage(ObjectKey key, Lifetime lifetime) {
    return permit(
        settings.publicEndpoint(),
        key,
        Optional.empty(),
        new BlobSasPermission().setWritePermission(true),
        lifetime,
        values -> {});
  }

  /** To read that blob, or that version of it, at one of our endpoints. */
  Permitted read(
      URI endpoint,
      ObjectKey key,
      Optional<String> version,
      Lifetime lifetime,
      Consumer<BlobServiceSasSignatureValues> overrides) {
    return permit(
        endpoint,
        key,
        version,
        new BlobSasPermission().setReadPermission(true),
        lifetime,
        overrides);
  }

  private Permitted permit(
      URI endpoint,
      ObjectKey key,
      Optional<String> version,
      BlobSasPermission permission,
      Lifetime lifetime,
      Consumer<BlobServiceSasSignatureValues> more) {
    return errors.translated(
        Operation.SIGN,
        () -> {
          Optional<UserDelegationKey> delegated = keys.map(DelegationKeys::current);
          Instant now = clock.instant();
          Instant end = end(now.plus(lifetime.value()), delegated);
          BlobServiceSasSignatureValues values =
              new BlobServiceSasSignatureValues(end.atOffset(ZoneOffset.UTC), permission)
                  .setStartTime(now.minus(CLOCKS_DIFFER).atOffset(ZoneOffset.UTC));
          if (Endpoint.isEncrypted(endpoint)) {
            values.setProtocol(SasProtocol.HTTPS_ONLY);
          }
          more.accept(values);
          BlobClientBase blob = container.getBlobClient(key.value());
          BlobClientBase pinned = version.map(blob::getVersionClient).orElse(blob);
          String query =
              delegated
                  .map(as ->
                      pinned.generateUserDelegationSas(
                          values, as, settings.account(), Context.NONE))
                  .orElseGet(() -> pinned.generateSas(values));
          return new Permitted(uri(endpoint, key, version, query), end);
        });
  }

  private static Instant end(Instant wanted, Optional<UserDelegationKey> delegated) {
    return delegated
        .map(key -> key.getSignedExpiry().toInstant())
        .filter(wanted::isAfter)
        .orElse(wanted)
        .truncatedTo(ChronoUnit.SECONDS);
  }

  /** Keys hold nothing to escape, and the SDK would escape their slashes. */
  private URI uri(URI endpoint, ObjectKey key, Optional<String> version, String query) {
    String pinned =
        version
            .map(id -> "versionid=" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "&")
            .orElse("");
    return URI.create(
        endpoint + "/" + settings.container() + "/" + key.value() + "?" + pinned + query);
  }
}
