package io.gatepass.app.cli;

import io.gatepass.app.config.Units;
import io.gatepass.app.key.KeyRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What kind of key is wanted. */
final class KeyOptions {
  @Option(
      names = "--name",
      required = true,
      description = "What it is called in the list, such as backup-server.")
  private @Nullable String name;

  @Option(
      names = "--tenant",
      required = true,
      description = "Whose files it reaches: 1 to 63 of a-z, 0-9, _ and -.")
  private @Nullable String tenant;

  @Option(
      names = "--owner",
      required = true,
      description = "Who within the tenant its holder is: uploads belong to one owner.")
  private @Nullable String owner;

  @Option(
      names = "--scopes",
      required = true,
      split = ",",
      paramLabel = "SCOPE",
      description = {
        "What it permits: upload, download, delete, metrics, admin.",
        "metrics is for Prometheus: it reads the gateway's numbers, and no more.",
        "admin is for who runs the gateway, and reaches over all tenants."
      })
  private @Nullable List<String> scopes;

  @Option(
      names = "--expires-in",
      paramLabel = "DURATION",
      converter = Life.class,
      description = "How long it is good: 12h, 90d. Default: until it is revoked.")
  private @Nullable Duration expiresIn;

  @Option(
      names = "--expires-at",
      paramLabel = "TIME",
      description = "Until when it is good: 2030-12-31T23:59:59Z.")
  private @Nullable String expiresAt;

  /** A duration as in the settings. */
  static final class Life implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      try {
        return Units.duration(text);
      } catch (IllegalArgumentException | ArithmeticException unreadable) {
        throw new TypeConversionException(Units.DURATION_FIX);
      }
    }
  }

  KeyRequest request() {
    Long seconds = Optional.ofNullable(expiresIn).map(Duration::toSeconds).orElse(null);
    return new KeyRequest(name, tenant, owner, scopes, seconds, expiresAt);
  }
}
