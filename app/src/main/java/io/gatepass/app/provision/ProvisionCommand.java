package io.gatepass.app.provision;

import io.gatepass.app.doctor.EachStore;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sets around the objects of the configured stores what Gatepass needs. */
@Command(
    name = "provision",
    description = {
      "Show what is missing around each configured store, and add it with --apply.",
      "CORS for the configured pages, removal of unfinished parts and of what is left below"
          + " STAGING/, and the switch against public access. Rules of others are kept as they"
          + " are; without --apply nothing is written."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing is missing, or everything was added",
      "1:something is missing, or could not be read or added",
      "2:options or settings are wrong"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gatepass provision",
      "  gatepass provision --store main --apply",
      "  gatepass provision --json | jq '.stores[].rules[] | select(.state == \"missing\")'"
    })
public final class ProvisionCommand implements Callable<Integer> {
  @Option(names = "--apply", description = "Add what is missing (default: only show it).")
  private boolean apply;

  @Mixin private final EachStore stores = new EachStore();

  /** For the command line, which fills it in. */
  public ProvisionCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    ProvisionStore provision = new ProvisionStore(InstantSource.system());
    List<ProvisionReport> reports = stores.take(patient -> provision.provision(patient, apply));
    stores.print(ProvisionJson.of(reports), ProvisionLines.of(reports));
    return reports.stream().allMatch(ProvisionReport::isSettled) ? 0 : 1;
  }
}
