package io.gatepass.app;

import io.gatepass.app.cli.CompletionCommand;
import io.gatepass.app.cli.Failures;
import io.gatepass.app.cli.HelpGroups;
import io.gatepass.app.cli.KeysCommand;
import io.gatepass.app.cli.ServeCommand;
import io.gatepass.app.cli.Version;
import io.gatepass.app.cli.WrongOptions;
import io.gatepass.app.doctor.DoctorCommand;
import io.gatepass.app.provision.ProvisionCommand;
import io.gatepass.app.rehearsal.RehearseCommand;
import io.gatepass.app.remote.Commands;
import io.gatepass.app.remote.GetCommand;
import io.gatepass.app.remote.ListCommand;
import io.gatepass.app.remote.PutCommand;
import io.gatepass.app.remote.ReconcileCommand;
import io.gatepass.app.remote.RemoveCommand;
import io.gatepass.app.remote.Surroundings;
import io.gatepass.app.remote.SweepCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: one command with subcommands. */
@Command(
    name = "gatepass",
    description = "Signed uploads and downloads: bytes go straight to storage, never through here.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ServeCommand.class,
      KeysCommand.class,
      DoctorCommand.class,
      ProvisionCommand.class,
      PutCommand.class,
      GetCommand.class,
      ListCommand.class,
      RemoveCommand.class,
      SweepCommand.class,
      ReconcileCommand.class,
      CompletionCommand.class,
      RehearseCommand.class
    },
    footerHeading = "%n",
    footer = "gatepass COMMAND --help tells more, with examples.")
public final class Gatepass {
  private Gatepass() {}

  public static void main(String[] arguments) {
    int exit = program(Surroundings.ofProcess()).execute(arguments);
    if (exit != ServeCommand.RUNNING) {
      System.exit(exit);
    }
  }

  /** Not begun yet. */
  public static CommandLine program(Surroundings here) {
    CommandLine program = new CommandLine(new Gatepass(), new Commands(here));
    program.setExecutionExceptionHandler(new Failures());
    program.setParameterExceptionHandler(new WrongOptions());
    HelpGroups.show(program);
    return program;
  }
}
