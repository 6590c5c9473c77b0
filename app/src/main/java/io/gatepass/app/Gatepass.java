package io.gatepass.app;

import io.gatepass.app.cli.Failures;
import io.gatepass.app.cli.KeysCommand;
import io.gatepass.app.cli.ServeCommand;
import io.gatepass.app.cli.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: one command with subcommands. */
@Command(
    name = "gatepass",
    description = "Signed uploads and downloads: bytes go straight to storage, never through here.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ServeCommand.class, KeysCommand.class})
public final class Gatepass {
  private Gatepass() {}

  public static void main(String[] arguments) {
    CommandLine program = new CommandLine(new Gatepass());
    program.setExecutionExceptionHandler(new Failures());
    int exit = program.execute(arguments);
    if (exit != ServeCommand.RUNNING) {
      System.exit(exit);
    }
  }
}
