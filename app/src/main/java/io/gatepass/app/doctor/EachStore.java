package io.gatepass.app.doctor;

import io.gatepass.app.cli.SettingsOptions;
import io.gatepass.app.config.Settings;
import io.gatepass.app.store.Stores;
import io.gatepass.app.wiring.StoresFactory;
import io.gatepass.domain.StoreName;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that does something with each of the configured stores, or with one, and tells it. */
public final class EachStore {
  @Option(names = "--store", paramLabel = "NAME", description = "Only this one (default: all).")
  private @Nullable String store;

  @Option(names = "--json", description = "Print JSON instead of lines.")
  private boolean json;

  @Mixin private final SettingsOptions given = new SettingsOptions();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /** What is done with one of them. */
  @FunctionalInterface
  public interface Turn<T> {
    /** May call the network. */
    T on(Patient patient) throws InterruptedException;
  }

  /**
   * Reads the settings, opens the stores and calls the network.
   *
   * @return what came of each, in the order of the settings
   * @throws ParameterException when there is no store of the name given
   */
  public <T> List<T> take(Turn<T> turn) throws IOException, InterruptedException {
    Settings settings = given.readQuietly();
    List<StoreName> names = chosen(settings);
    List<T> reports = new ArrayList<>();
    try (Stores stores = new StoresFactory().make(settings)) {
      Patients patients = new Patients(settings, stores);
      for (StoreName name : names) {
        reports.add(turn.on(patients.named(name)));
      }
    }
    return reports;
  }

  /** One of the two, as the caller wants it. */
  public void print(Object report, List<String> lines) throws IOException {
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      out.println(ObjectMapper.getDefault().writeValueAsString(report));
    } else {
      lines.forEach(out::println);
    }
    out.flush();
  }

  private List<StoreName> chosen(Settings settings) {
    List<StoreName> all = List.copyOf(settings.stores().keySet());
    return Optional.ofNullable(store)
        .map(name -> List.of(only(name, all, command.commandLine())))
        .orElse(all);
  }

  private static StoreName only(String name, List<StoreName> all, CommandLine command) {
    return all.stream()
        .filter(known -> known.toString().equals(name))
        .findFirst()
        .orElseThrow(() -> noSuch(all, command));
  }

  private static ParameterException noSuch(List<StoreName> all, CommandLine command) {
    TreeSet<String> known = new TreeSet<>(all.stream().map(StoreName::toString).toList());
    return new ParameterException(command, "--store: there is none of that name, but " + known);
  }
}
