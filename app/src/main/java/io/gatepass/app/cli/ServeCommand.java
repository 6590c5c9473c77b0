package io.gatepass.app.cli;

import io.gatepass.app.config.Settings;
import io.gatepass.app.config.SettingsReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the gateway and leaves it running. */
@Command(
    name = "serve",
    description =
        "Start the gateway. Without settings it brings its own database and object store.",
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
  /** Not an exit code: the server's threads keep the process alive. */
  public static final int RUNNING = Integer.MIN_VALUE;

  @Option(names = "--port", paramLabel = "N", description = "Port to listen on (default 8080).")
  private @Nullable String port;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "Address to listen on (default 127.0.0.1).")
  private @Nullable String host;

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

  @Override
  public Integer call() {
    Map<String, String> environment = System.getenv();
    Optional<Path> file =
        Optional.ofNullable(config)
            .or(() -> Optional.ofNullable(environment.get("GATEPASS_CONFIG")).map(Path::of));
    Settings settings = SettingsReader.read(file, environment, options());
    RunningGateway gateway = RunningGateway.start(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(gateway::stop, "shutdown"));
    Welcome.print(settings, gateway.stores());
    return RUNNING;
  }

  private Map<String, String> options() {
    Map<String, String> options = new HashMap<>();
    put(options, "server.port", port);
    put(options, "server.host", host);
    put(options, "data", data);
    return options;
  }

  private static void put(Map<String, String> options, String name, @Nullable String value) {
    if (value != null) {
      options.put(name, value);
    }
  }
}
