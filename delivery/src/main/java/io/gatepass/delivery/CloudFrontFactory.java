package io.gatepass.delivery;

import io.gatepass.ports.Cdn;
import io.gatepass.ports.CdnFactory;
import io.gatepass.ports.StoreSettings;
import java.security.PrivateKey;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Amazon's CloudFront. */
public final class CloudFrontFactory implements CdnFactory {
  private static final String KEY = "private-key-file";
  private static final String KEY_FIX =
      "name a readable file with an RSA key of 2048 bits or an ECDSA key on P-256, as openssl pkcs8"
          + " -topk8 -nocrypt writes it (BEGIN PRIVATE KEY)";
  private static final String ID_FIX = "write the id that CloudFront gave to the public key";

  @Override
  public String name() {
    return "cloudfront";
  }

  @Override
  public Set<String> settings() {
    return Set.of(Base.SETTING, "key-pair-id", KEY, "hash");
  }

  @Override
  public Cdn create(StoreSettings settings, Store store) {
    return create(settings, store, InstantSource.system());
  }

  Cdn create(StoreSettings settings, Store store, InstantSource clock) {
    Base base = Base.read(settings);
    String id = settings.required("key-pair-id", ID_FIX);
    if (!id.matches("[A-Z0-9]*")) {
      settings.refuse("key-pair-id", "is no such id", ID_FIX);
    }
    settings.required(KEY, KEY_FIX);
    Optional<PrivateKey> key = settings.parsed(KEY, CloudFrontKey::read, KEY_FIX);
    CloudFrontKey.Hash hash =
        settings
            .parsed(
                "hash",
                text -> CloudFrontKey.Hash.valueOf(text.toUpperCase(Locale.ROOT)),
                "write sha256 or sha1")
            .orElse(CloudFrontKey.Hash.SHA256);
    settings.check();
    return new CloudFront(
        base, new CloudFrontKey(id, key.orElseThrow(), hash), new Until(clock), store.downloads());
  }
}
