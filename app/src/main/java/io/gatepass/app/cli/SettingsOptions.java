package io.gatepass.app.cli;

import io.gatepass.app.config.Settings;
import io.gatepass.app.config.SettingsReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command finds the settings of the gateway that it is about. */
public final class SettingsOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder for database and embedded store (default gatepass-data).")
  private @Nullable String data;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings file (default: GATEPASS_CONFIG, or none).")
  private @Nullable Path config;

  /** With settings that other options give, by their names without the prefix. */
  public Settings read(Map<String, String> others) {
    Map<String, String> environment = System.getenv();
    Optional<Path> file =
        Optional.ofNullable(config)
            .or(() -> Optional.ofNullable(environment.get("GATEPASS_CONFIG")).map(Path::of));
    Map<String, String> options = new HashMap<>(others);
    put(options, "data", data);
    return SettingsReader.read(file, environment, options);
  }

  /**
   * For a command whose output is its own: what is logged from now on, if it is an error, goes to
   * standard error. Reading can log already, so that it must be said before.
   */
  public Settings readQuietly() {
    System.setProperty("gatepass.log.target", "System.err");
    System.setProperty("gatepass.log.level", "ERROR");
    return read(Map.of());
  }

  static void put(Map<String, String> options, String name, @Nullable String value) {
    if (value != null) {
      options.put(name, value);
    }
  }
}
