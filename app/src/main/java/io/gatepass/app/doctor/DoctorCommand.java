package io.gatepass.app.doctor;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
  @Mixin private final EachStore stores = new EachStore();

  /** For the command line, which fills it in. */
  public DoctorCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    ExamineStore examine = new ExamineStore(InstantSource.system());
    List<StoreReport> reports = stores.take(examine::examine);
    stores.print(ReportJson.of(reports), ReportLines.of(reports));
    return reports.stream().allMatch(report -> report.failures().isEmpty()) ? 0 : 1;
  }
}
