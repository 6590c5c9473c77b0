package io.gatepass.app;

import io.gatepass.app.cli.ServeCommand;
import io.gatepass.app.cli.Version;
import io.gatepass.app.config.SettingsRefused;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: one command with subcommands. */
@Command(
    name = "gatepass",
    description = "Signed uploads and downloads: bytes go straight to storage, never through here.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = ServeCommand.class)
public final class Gatepass {
  private static final int REFUSED = 2;

  private Gatepass() {}

  public static void main(String[] arguments) {
    CommandLine program = new CommandLine(new Gatepass());
    program.setExecutionExceptionHandler((failure, command, parsed) -> {
      if (failure instanceof SettingsRefused refused) {
        command.getErr().println("Gatepass does not start:");
        refused.problems().forEach(problem -> command.getErr().println("  " + problem));
        return REFUSED;
      }
      throw failure;
    });
    int exit = program.execute(arguments);
    if (exit != ServeCommand.RUNNING) {
      System.exit(exit);
    }
  }
}
