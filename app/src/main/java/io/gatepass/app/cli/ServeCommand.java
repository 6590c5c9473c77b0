package io.gatepass.app.cli;

import io.gatepass.app.config.Settings;
import io.gatepass.app.log.LogEncoder;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the gateway and leaves it running. */
@Command(
    name = "serve",
    description =
        "Start the gateway. Without settings it brings its own database and object store.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:stopped",
      "2:options or settings are wrong",
      "4:the database cannot be used now: again later",
      "143:stopped by SIGTERM"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gatepass serve",
      "  gatepass serve --config gatepass.yml --data /var/lib/gatepass",
      "Settings can also be environment variables: docs/configuration.md"
    })
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

  @Mixin private final SettingsOptions given = new SettingsOptions();

  @Override
  public Integer call() {
    Settings settings = given.read(options());
    LogEncoder.writeJson(settings.log().json());
    RunningGateway gateway = RunningGateway.start(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(gateway::stop, "shutdown"));
    Welcome.tell(settings, gateway.stores());
    return RUNNING;
  }

  private Map<String, String> options() {
    Map<String, String> options = new HashMap<>();
    SettingsOptions.put(options, "server.port", port);
    SettingsOptions.put(options, "server.host", host);
    return options;
  }
}
