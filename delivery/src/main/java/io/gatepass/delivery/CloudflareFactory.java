package io.gatepass.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatepass.domain.Lifetime;
import io.gatepass.ports.Cdn;
import io.gatepass.ports.CdnFactory;
import io.gatepass.ports.StoreSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

/** Cloudflare with a custom rule that validates tokens. */
public final class CloudflareFactory implements CdnFactory {
  private static final String PARAMETER = "parameter";
  private static final String PARAMETER_FIX = "write the name that the rule reads, such as verify";
  private static final String SECONDS = "seconds";
  private static final String SECONDS_FIX =
      "write how many seconds the rule lets a token count, 1 to 604800";

  @Override
  public String name() {
    return "cloudflare";
  }

  @Override
  public Set<String> settings() {
    return Set.of(Base.SETTING, Secret.SETTING, PARAMETER, SECONDS);
  }

  @Override
  public Cdn create(StoreSettings settings, Store store) {
    return create(settings, store, InstantSource.system());
  }

  Cdn create(StoreSettings settings, Store store, InstantSource clock) {
    Base base = Base.read(settings);
    String secret = Secret.read(settings, "of the rule");
    String parameter = settings.optional(PARAMETER).orElse("verify");
    if (!parameter.matches("[A-Za-z0-9_-]+")) {
      settings.refuse(PARAMETER, "is no such name", PARAMETER_FIX);
    }
    settings.required(SECONDS, SECONDS_FIX);
    Optional<Lifetime> longest = settings.parsed(SECONDS, CloudflareFactory::seconds, SECONDS_FIX);
    settings.check();
    return new Cloudflare(
        base,
        parameter,
        new Hmac(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256")),
        longest.orElseThrow(),
        new Until(clock),
        store.downloads());
  }

  private static Lifetime seconds(String text) {
    return new Lifetime(Duration.ofSeconds(Integer.parseInt(text)));
  }
}
