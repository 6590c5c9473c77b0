package io.gatepass.app.doctor;

import io.gatepass.app.cli.SettingsOptions;
import io.gatepass.app.config.Settings;
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

/** Examines the configured stores. */
@Command(
    name = "doctor",
    description = {
      "Try each configured store with real requests, and say what breaks and what mends it.",
      "It writes a few bytes below the tenant gatepass-doctor and removes them; it needs no"
          + " database and changes no setting. The built-in store can be tried while no gateway"
          + " runs on its folder."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:nothing breaks", "1:something breaks", "2:options or settings are wrong"})
public final class DoctorCommand implements Callable<Integer> {
  @Mixin private final ChosenStores chosen = new ChosenStores();

  @Option(names = "--json", description = "Print JSON instead of lines.")
  private boolean json;

  @Mixin private final SettingsOptions given = new SettingsOptions();

  @Spec private CommandSpec spec;

  /** For the command line, which fills it in. */
  public DoctorCommand() {
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    System.setProperty("gatepass.log.target", "System.err");
    System.setProperty("gatepass.log.level", "ERROR");
    Settings settings = given.read(Map.of());
    List<StoreName> names = chosen.of(settings, spec.commandLine());
    List<StoreReport> reports = new ArrayList<>();
    try (Stores stores = new StoresFactory().make(settings)) {
      ExamineStore examine = new ExamineStore(InstantSource.system());
      for (StoreName name : names) {
        reports.add(examine.examine(new Patients(settings, stores).named(name)));
      }
    }
    print(reports);
    return reports.stream().allMatch(report -> report.failures().isEmpty()) ? 0 : 1;
  }

  private void print(List<StoreReport> reports) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(ObjectMapper.getDefault().writeValueAsString(ReportJson.of(reports)));
    } else {
      ReportLines.of(reports).forEach(out::println);
    }
    out.flush();
  }
}
