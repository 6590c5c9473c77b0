package io.gatepass.app.cli;

import io.gatepass.app.key.KeyList;
import io.gatepass.app.key.ListKeys;
import io.gatepass.domain.Caller;
import io.gatepass.ports.ApiKey;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows all API keys. */
@Command(
    name = "list",
    description = "List all API keys, oldest first, without their secrets.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:here they are",
      "1:the database cannot be used now",
      "2:options or settings are wrong"
    })
final class KeysListCommand implements Callable<Integer> {
  @Option(names = "--json", description = "Print them as the API does.")
  private boolean json;

  @Mixin private final SettingsOptions given = new SettingsOptions();

  @Override
  public Integer call() {
    try (KeysDatabase database = KeysDatabase.existing(given.readQuietly())) {
      List<ApiKey> keys = new ListKeys(database.keys()).list(Caller.local());
      if (json) {
        System.out.println(database.json(KeyList.of(keys)));
      } else {
        KeysTable.lines(keys, Instant.now()).forEach(System.out::println);
      }
    }
    return 0;
  }
}
