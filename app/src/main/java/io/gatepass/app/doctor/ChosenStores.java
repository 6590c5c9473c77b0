package io.gatepass.app.doctor;

import io.gatepass.app.config.Settings;
import io.gatepass.domain.StoreName;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which of the configured stores a command is about. */
public final class ChosenStores {
  @Option(names = "--store", paramLabel = "NAME", description = "Only this one (default: all).")
  private @Nullable String store;

  /**
   * Their names.
   *
   * @throws ParameterException when there is none of that name
   */
  public List<StoreName> of(Settings settings, CommandLine command) {
    List<StoreName> all = List.copyOf(settings.stores().keySet());
    return Optional.ofNullable(store).map(name -> List.of(only(name, all, command))).orElse(all);
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
