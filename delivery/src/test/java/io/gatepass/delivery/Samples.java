package io.gatepass.delivery;

import io.gatepass.domain.ContentType;
import io.gatepass.domain.Delivery;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.FileName;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.BoundDownloadSigner;
import io.gatepass.ports.CdnFactory;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StoreSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** A file, how it is wanted, and the store that has it. */
final class Samples {
  static final ObjectRef FILE =
      new ObjectRef(new ObjectKey("t/acme/1.png"), new EntityTag("abc"), Optional.of("v1"));
  static final Delivery SAVED =
      Delivery.of(
          new ContentType("image/png"), new FileName("a b*.png"), Disposition.Kind.ATTACHMENT);
  static final Lifetime QUARTER = new Lifetime(Duration.ofMinutes(15));

  /** Signs what a store of Azure would, for whoever it names. */
  static final DownloadSigner STORE =
      new DownloadSigner() {
        @Override
        public SignedRequest signGet(ObjectRef object, Delivery delivery, Lifetime lifetime) {
          return new SignedRequest(
              HttpMethod.GET,
              URI.create("https://store.example:9000/box/" + object.key() + "?sig=a%2Bb"),
              Map.of(),
              Instant.ofEpochSecond(2_000_000_000));
        }

        @Override
        public Optional<EntityTag> tag(ObjectRef object) {
          return Optional.of(object.tag());
        }

        @Override
        public Optional<BoundDownloadSigner> bound() {
          return Optional.of((object, delivery, lifetime, reader) ->
              Optional.of(signGet(object, delivery, lifetime)));
        }
      };

  private Samples() {}

  static CdnFactory.Store store(String provider) {
    return new CdnFactory.Store(provider, STORE);
  }

  static StoreSettings settings(Map<String, String> values) {
    return new StoreSettings(new StoreName("main"), values);
  }

  /** A time at which what is signed for 15 minutes ends then. */
  static InstantSource quarterBefore(long end) {
    return InstantSource.fixed(Instant.ofEpochSecond(end).minus(QUARTER.value()));
  }

  static ObjectRef file(String key) {
    return new ObjectRef(new ObjectKey(key), new EntityTag("abc"), Optional.empty());
  }
}
