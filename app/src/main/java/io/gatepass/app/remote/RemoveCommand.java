package io.gatepass.app.remote;

import io.gatepass.app.remote.api.Json;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes uploads. */
@Command(
    name = "rm",
    description = "Delete files, or give up uploads that are not ready yet. Repeatable.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.IS_DONE,
      ExitCodes.IS_NOT_DONE,
      ExitCodes.IS_WRONG_USE,
      ExitCodes.IS_REFUSED,
      ExitCodes.IS_AWAY
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gatepass rm 019a…",
      "  gatepass ls --status pending --json | jq -r .id | xargs gatepass rm"
    })
public final class RemoveCommand implements Callable<Integer> {
  private final Surroundings here;

  @Parameters(arity = "1..*", paramLabel = "ID", description = "Ids of uploads.")
  private List<String> ids = List.of();

  @Option(names = "--json", description = "Print one JSON object a line, and nothing else.")
  private boolean json;

  @Mixin private final GatewayOptions gateway = new GatewayOptions();

  public RemoveCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    ids.forEach(Ids::checked);
    Report report = new Report(here, json);
    try (Connection connection = gateway.connect(here)) {
      for (String id : ids) {
        report.attempt(
            "id",
            id,
            () -> {
              here.patience()
                  .patiently(() -> {
                    connection.gateway().remove(id);
                    return id;
                  });
              report.tell(id, Json.object().put("id", id).put("removed", true));
            });
      }
    }
    return report.exit();
  }
}
