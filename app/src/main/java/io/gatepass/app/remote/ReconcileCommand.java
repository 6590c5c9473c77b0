package io.gatepass.app.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatepass.app.remote.api.Failure;
import io.gatepass.app.remote.api.Gateway;
import io.gatepass.app.remote.api.Json;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has a store compared with its uploads. */
@Command(
    name = "reconcile",
    description = {
      "Compare what a store holds with the uploads that it should hold, and print what has no"
          + " partner.",
      "Without --repair nothing is changed. The credential needs the scope admin."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      "0:everything has its partner, or was repaired",
      "1:something has none and is as it was, or the comparison failed",
      ExitCodes.IS_WRONG_USE,
      ExitCodes.IS_REFUSED,
      ExitCodes.IS_AWAY,
      ExitCodes.IS_INTERRUPTED
    },
    footerHeading = "%nExamples:%n",
    footer = {"  gatepass reconcile", "  gatepass reconcile --store archive --repair"})
public final class ReconcileCommand implements Callable<Integer> {
  private final Surroundings here;

  @Option(
      names = "--store",
      paramLabel = "NAME",
      description = "A configured store (default: the one for new uploads).")
  private @Nullable String store;

  @Option(names = "--repair", description = "Put right what is found, as far as that is safe.")
  private boolean repair;

  @Option(
      names = "--json",
      description = "Print each finding, then the comparison, one JSON object a line.")
  private boolean json;

  @Mixin private final GatewayOptions gateway = new GatewayOptions();

  public ReconcileCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    return Interrupts.guarded(here.err(), "The gateway goes on by itself.", this::reconcile);
  }

  private int reconcile() {
    Report report = new Report(here, json);
    try (Connection connection = gateway.connect(here)) {
      report.attempt("id", "", () -> reconcile(report, connection.gateway()));
    }
    return report.exit();
  }

  private void reconcile(Report report, Gateway gateway) {
    ObjectNode wish = Json.object().put("repair", repair);
    if (store != null) {
      wish.put("store", store);
    }
    JsonNode job = gateway.reconcile(wish);
    String id = job.path("id").asText();
    for (int look = 1; job.path("state").asText().equals("running"); look++) {
      here.patience().pause(pause(look));
      job = here.patience().underWay().patiently(() -> gateway.reconciliation(id));
    }
    Iterator<JsonNode> findings =
        Pages.items(
                "findings",
                Map.of(),
                page -> here.patience().underWay().patiently(() -> gateway.findings(id, page)))
            .iterator();
    long open = 0;
    while (findings.hasNext()) {
      JsonNode finding = findings.next();
      report.tell(Findings.line(finding), finding.deepCopy());
      open += finding.path("outcome").asText().equals("repaired") ? 0 : 1;
    }
    report.tell(Findings.summary(job), job.deepCopy());
    if (job.path("state").asText().equals("failed")) {
      throw Failure.notDone("reconciliation_failed", "The comparison was given up: see the log.");
    }
    if (open > 0) {
      throw Failure.notDone("without_partner", open + " findings are as they were.");
    }
  }

  /** Short at first: small stores are compared within a moment. */
  private Duration pause(int look) {
    Duration first = here.patience().first().dividedBy(4);
    return look > 8 ? here.patience().first() : first;
  }
}
