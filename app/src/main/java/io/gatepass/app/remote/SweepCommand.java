package io.gatepass.app.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatepass.app.remote.api.Gateway;
import io.gatepass.app.remote.api.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has a gateway do what is due. */
@Command(
    name = "sweep",
    description = {
      "Have the gateway do now what is due: settle what arrived, orphan what expired, finish what a"
          + " crash cut off, remove what is left over.",
      "It does so by itself at intervals. The credential needs the scope admin."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      "0:nothing is due any more",
      ExitCodes.IS_WRONG_USE,
      ExitCodes.IS_REFUSED,
      ExitCodes.IS_AWAY
    },
    footerHeading = "%nExamples:%n",
    footer = "  gatepass sweep")
public final class SweepCommand implements Callable<Integer> {
  private final Surroundings here;

  @Option(names = "--json", description = "Print one JSON object, and nothing else.")
  private boolean json;

  @Mixin private final GatewayOptions gateway = new GatewayOptions();

  public SweepCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    Report report = new Report(here, json);
    try (Connection connection = gateway.connect(here)) {
      report.attempt("id", "", () -> sweep(report, connection.gateway()));
    }
    return report.exit();
  }

  private void sweep(Report report, Gateway gateway) {
    long attended = 0;
    boolean more = true;
    while (more) {
      JsonNode swept = here.patience().patiently(gateway::sweep);
      attended += swept.path("attended").asLong();
      more = swept.path("more").asBoolean();
    }
    String due = attended == 1 ? "1 upload was due." : attended + " uploads were due.";
    report.tell(due, Json.object().put("attended", attended));
  }
}
