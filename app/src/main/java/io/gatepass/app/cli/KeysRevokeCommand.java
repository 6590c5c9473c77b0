package io.gatepass.app.cli;

import io.gatepass.app.audit.Given;
import io.gatepass.app.credential.SecretToken;
import io.gatepass.app.key.KeyId;
import io.gatepass.app.key.KeyNotFound;
import io.gatepass.app.key.RevokeKey;
import io.gatepass.domain.Caller;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Ends an API key. */
@Command(
    name = "revoke",
    description = "Refuse an API key from now on, for good. Repeatable.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it is refused from now on",
      "1:there is no such key, or the database cannot be used now",
      "2:options or settings are wrong"
    })
final class KeysRevokeCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "ID",
      description = "gpk_ and the 22 characters that follow, as list shows it; or the whole key.")
  private @Nullable String id;

  @Mixin private final SettingsOptions given = new SettingsOptions();

  @Override
  public Integer call() {
    Optional<UUID> named = Optional.ofNullable(id).flatMap(KeysRevokeCommand::named);
    try (KeysDatabase database = KeysDatabase.existing(given.readQuietly())) {
      new RevokeKey(database.keys(), InstantSource.system()).revoke(Caller.local(), named);
      Given revoked = Given.credential(Map.of());
      database.record("key.revoke", named.map(KeyId::of).map(revoked::about).orElse(revoked));
    } catch (KeyNotFound unknown) {
      throw new NotDone(String.valueOf(unknown.getMessage()));
    }
    System.err.println(named.map(KeyId::of).orElse("") + " is refused from now on.");
    return 0;
  }

  private static Optional<UUID> named(String text) {
    return KeyId.parse(text).or(() -> SecretToken.parse(KeyId.FORM, text).map(SecretToken::id));
  }
}
