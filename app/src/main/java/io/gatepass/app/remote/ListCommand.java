package io.gatepass.app.remote;

import io.gatepass.app.remote.api.Gateway;
import io.gatepass.app.remote.api.Json;
import io.gatepass.app.remote.api.Upload;
import java.util.Iterator;
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
    query.put("limit", Long.toString(Math.min(PAGE, limit)));
    if (status != null) {
      query.put("status", status);
    }
    Iterator<Upload> uploads =
        Pages.items("uploads", query, page -> here.patience().patiently(() -> gateway.list(page)))
            .limit(limit)
            .map(Upload::new)
            .iterator();
    if (uploads.hasNext() && !json) {
      report.tell(Line.HEAD, Json.object());
    }
    while (uploads.hasNext() && !report.isCutOff()) {
      Upload upload = uploads.next();
      report.tell(Line.of(upload), upload.shown());
    }
  }
}
