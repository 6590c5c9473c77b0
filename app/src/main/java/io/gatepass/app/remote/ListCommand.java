package io.gatepass.app.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatepass.app.remote.api.Gateway;
import io.gatepass.app.remote.api.Upload;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists uploads. */
@Command(
    name = "ls",
    description = "List your uploads, newest first.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.IS_DONE,
      ExitCodes.IS_WRONG_USE,
      ExitCodes.IS_REFUSED,
      ExitCodes.IS_AWAY
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gatepass ls --limit 10",
      "  gatepass ls --status pending",
      "  gatepass ls --json | jq -r 'select(.size > 1e9) | .id'"
    })
public final class ListCommand implements Callable<Integer> {
  private static final int PAGE = 100;

  private final Surroundings here;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Only those: pending, uploaded, ready, failed, orphaned, aborted or deleted.")
  private @Nullable String status;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many (default: all, page by page).")
  private long limit = Long.MAX_VALUE;

  @Option(
      names = "--json",
      description = "Print each as the API does, one JSON object a line, and nothing else.")
  private boolean json;

  @Mixin private final GatewayOptions gateway = new GatewayOptions();

  public ListCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new WrongUse("--limit: write a number from 1 on.");
    }
    Report report = new Report(here, json);
    try (Connection connection = gateway.connect(here)) {
      report.attempt("id", "", () -> list(report, connection.gateway()));
    }
    return report.exit();
  }

  private void list(Report report, Gateway gateway) {
    Map<String, String> query = new TreeMap<>();
    if (status != null) {
      query.put("status", status);
    }
    long left = limit;
    boolean isFirst = true;
    do {
      query.put("limit", Long.toString(Math.min(PAGE, left)));
      JsonNode page = here.patience().patiently(() -> gateway.list(query));
      if (isFirst && !json && !page.path("uploads").isEmpty()) {
        report.tell(Line.HEAD, new Upload(page).shown());
      }
      isFirst = false;
      for (JsonNode each : page.path("uploads")) {
        Upload upload = new Upload(each);
        ObjectNode object = upload.shown();
        report.tell(Line.of(upload), object);
        left--;
      }
      query.put("cursor", page.path("next").asText());
    } while (left > 0 && !query.get("cursor").isEmpty() && !report.isCutOff());
  }
}
