package io.gatepass.app.provision;

import io.gatepass.app.cli.SettingsOptions;
import io.gatepass.app.config.Settings;
import io.gatepass.app.doctor.ChosenStores;
import io.gatepass.app.doctor.Patients;
import io.gatepass.app.store.Stores;
import io.gatepass.app.wiring.StoresFactory;
import io.gatepass.domain.StoreName;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

  @Mixin private final ChosenStores chosen = new ChosenStores();

  @Option(names = "--json", description = "Print JSON instead of lines.")
  private boolean json;

  @Mixin private final SettingsOptions given = new SettingsOptions();

  @Spec private CommandSpec spec;

  /** For the command line, which fills it in. */
  public ProvisionCommand() {
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    System.setProperty("gatepass.log.target", "System.err");
    System.setProperty("gatepass.log.level", "ERROR");
    Settings settings = given.read(Map.of());
    List<StoreName> names = chosen.of(settings, spec.commandLine());
    List<ProvisionReport> reports = new ArrayList<>();
    try (Stores stores = new StoresFactory().make(settings)) {
      ProvisionStore provision = new ProvisionStore(InstantSource.system());
      for (StoreName name : names) {
        reports.add(provision.provision(new Patients(settings, stores).named(name), apply));
      }
    }
    print(reports);
    return reports.stream().allMatch(ProvisionReport::isSettled) ? 0 : 1;
  }

  private void print(List<ProvisionReport> reports) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(ObjectMapper.getDefault().writeValueAsString(ProvisionJson.of(reports)));
    } else {
      ProvisionLines.of(reports).forEach(out::println);
    }
    out.flush();
  }
}
