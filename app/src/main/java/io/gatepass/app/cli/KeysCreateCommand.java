package io.gatepass.app.cli;

import io.gatepass.app.config.Settings;
import io.gatepass.app.key.CreateKey;
import io.gatepass.app.key.KeyJson;
import io.gatepass.domain.Caller;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes an API key. */
@Command(
    name = "create",
    description = {
      "Make an API key and print it, once: only its digest is kept.",
      "Standard output is the key alone; everything else goes to standard error."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the key was made",
      "1:it was not: the database, or standard output, cannot be used now",
      "2:options or settings are wrong"
    })
final class KeysCreateCommand implements Callable<Integer> {
  @Mixin private final KeyOptions wanted = new KeyOptions();

  @Option(names = "--json", description = "Print it with all that is known of it, as the API does.")
  private boolean json;

  @Mixin private final SettingsOptions given = new SettingsOptions();

  @Override
  public Integer call() {
    Settings settings = given.readQuietly();
    try (KeysDatabase database = KeysDatabase.open(settings)) {
      CreateKey create = new CreateKey(database.keys(), InstantSource.system(), new SecureRandom());
      CreateKey.Made made = create.create(Caller.local(), wanted.request());
      database.record("key.create", made.given());
      KeyJson shown = KeyJson.withSecret(made);
      System.out.println(json ? database.json(shown) : made.token().text());
      if (System.out.checkError()) {
        database.keys().revoke(made.key().id(), InstantSource.system().instant());
        throw new NotDone("The key could not be written to standard output, and was revoked.");
      }
      tell(shown, settings);
    }
    return 0;
  }

  private static void tell(KeyJson made, Settings settings) {
    System.err.println(
        made.id()
            + " was made, in "
            + KeysDatabase.place(settings)
            + ". The key is shown this once: keep it where secrets are kept.");
    System.err.println("Its holder sends it as Authorization: Bearer <key>.");
    if (!settings.auth().apiKeys()) {
      System.err.println(
          "With the present settings no key is accepted: set gatepass.auth.api-keys to true.");
    }
  }
}
