package io.gatepass.delivery;

import io.gatepass.ports.Cdn;
import io.gatepass.ports.CdnFactory;
import io.gatepass.ports.StoreSettings;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

/** Google's Cloud CDN. */
public final class GoogleFactory implements CdnFactory {
  private static final int BYTES = 16;
  private static final String NAME_FIX =
      "write the name of a key of the backend, 1 to 63 of A-Z a-z 0-9 _ and -";
  private static final String KEY_FIX =
      "write that key as Google has it: 16 bytes in base64 for URLs, 24 characters";

  @Override
  public String name() {
    return "google";
  }

  @Override
  public Set<String> settings() {
    return Set.of(Base.SETTING, "key-name", "key");
  }

  @Override
  public Cdn create(StoreSettings settings, Store store) {
    return create(settings, store, InstantSource.system());
  }

  Cdn create(StoreSettings settings, Store store, InstantSource clock) {
    Base base = Base.read(settings);
    String name = settings.required("key-name", NAME_FIX);
    if (!name.matches("[A-Za-z0-9_-]{0,63}")) {
      settings.refuse("key-name", "is no name of a key", NAME_FIX);
    }
    settings.required("key", KEY_FIX);
    Optional<Hmac> key = settings.parsed("key", GoogleFactory::key, KEY_FIX);
    settings.check();
    return new Google(base, name, key.orElseThrow(), new Until(clock), store.downloads());
  }

  private static Hmac key(String text) {
    byte[] key = Base64.getUrlDecoder().decode(text);
    if (key.length != BYTES) {
      throw new IllegalArgumentException("another length");
    }
    return new Hmac(new SecretKeySpec(key, "HmacSHA1"));
  }
}
