package io.gatepass.app.testing;

import io.gatepass.app.policy.Policies;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.KeyLayout;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Policy;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.Readers;
import io.gatepass.domain.Route;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.TransferKind;
import io.gatepass.domain.TypePattern;
import io.gatepass.domain.Visibility;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The policies of the sample gateway. */
public final class SamplePolicies {
  public static final Duration URL_TTL = Duration.ofMinutes(15);
  public static final Duration UPLOAD_TTL = Duration.ofHours(24);

  public static final ByteCount MULTIPART_FROM = new ByteCount(200);

  private SamplePolicies() {}

  public static Policies all() {
    return new Policies(
        List.of(
            policy("default", 100, KeyLayout.DEFAULT, Optional.empty(), UPLOAD_TTL),
            policy("large", 1000, KeyLayout.DEFAULT, Optional.empty(), UPLOAD_TTL),
            policy(
                "dated",
                100,
                new KeyLayout("{tenant}/{yyyy}/{mm}/{dd}/{id}{ext}"),
                Optional.empty(),
                UPLOAD_TTL),
            policy("hasty", 100, KeyLayout.DEFAULT, Optional.empty(), Duration.ofMinutes(5)),
            policy(
                "elsewhere",
                100,
                KeyLayout.DEFAULT,
                Optional.of(new StoreName("other")),
                UPLOAD_TTL),
            sent("puts", TransferKind.PUT),
            sent("forms", TransferKind.FORM),
            sent("parts", TransferKind.MULTIPART),
            scanned(),
            limited("few", KeyLayout.DEFAULT, OptionalInt.of(2), Readers.OWNER),
            limited(
                "shared",
                KeyLayout.DEFAULT,
                OptionalInt.empty(),
                new Readers(Visibility.TENANT, false, Route.STORE)),
            limited(
                "open",
                KeyLayout.DEFAULT,
                OptionalInt.empty(),
                new Readers(Visibility.PUBLIC, false, Route.STORE)),
            limited(
                "bound",
                KeyLayout.DEFAULT,
                OptionalInt.empty(),
                new Readers(Visibility.OWNER, true, Route.STORE)),
            routed("cached", "t/{tenant}/{id}{ext}", Visibility.OWNER, Route.CDN),
            routed("film", "hls/{tenant}/{id}{ext}", Visibility.TENANT, Route.CDN),
            routed("site", "public/{tenant}/{id}{ext}", Visibility.PUBLIC, Route.PUBLIC)));
  }

  private static Policy scanned() {
    Policy any = policy("scanned", 1000, KeyLayout.DEFAULT, Optional.empty(), UPLOAD_TTL);
    return new Policy(
        any.name(),
        any.contentTypes(),
        any.maxSize(),
        any.store(),
        any.transfers(),
        any.multipartFrom(),
        any.urlTtl(),
        any.uploadTtl(),
        true,
        any.layout(),
        any.maxPending(),
        any.readers());
  }

  private static Policy limited(
      String name, KeyLayout layout, OptionalInt maxPending, Readers readers) {
    Policy any = policy(name, 1000, layout, Optional.empty(), UPLOAD_TTL);
    return new Policy(
        any.name(),
        any.contentTypes(),
        any.maxSize(),
        any.store(),
        any.transfers(),
        any.multipartFrom(),
        any.urlTtl(),
        any.uploadTtl(),
        any.scan(),
        any.layout(),
        maxPending,
        readers);
  }

  private static Policy routed(String name, String layout, Visibility visibility, Route route) {
    return limited(
        name, new KeyLayout(layout), OptionalInt.empty(), new Readers(visibility, false, route));
  }

  private static Policy sent(String name, TransferKind only) {
    Policy any = policy(name, 1000, KeyLayout.DEFAULT, Optional.empty(), UPLOAD_TTL);
    return new Policy(
        any.name(),
        any.contentTypes(),
        any.maxSize(),
        any.store(),
        Optional.of(Set.of(only)),
        any.multipartFrom(),
        any.urlTtl(),
        any.uploadTtl(),
        any.scan(),
        any.layout(),
        any.maxPending(),
        any.readers());
  }

  private static Policy policy(
      String name, long maxSize, KeyLayout layout, Optional<StoreName> store, Duration uploadTtl) {
    return new Policy(
        new PolicyName(name),
        List.of(
            new TypePattern("image/*"), new TypePattern("text/html"), new TypePattern("video/mp4")),
        new ByteCount(maxSize),
        store,
        Optional.empty(),
        MULTIPART_FROM,
        new Lifetime(URL_TTL),
        Optional.of(uploadTtl),
        false,
        layout,
        OptionalInt.empty(),
        Readers.OWNER);
  }
}
