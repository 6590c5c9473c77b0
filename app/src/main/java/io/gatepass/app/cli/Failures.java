package io.gatepass.app.cli;

import io.gatepass.app.config.SettingsRefused;
import io.gatepass.app.problem.InvalidRequest;
import io.gatepass.app.problem.Problem;
import io.gatepass.app.remote.WrongUse;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what is wrong and what helps, and ends with the code for it. */
public final class Failures implements IExecutionExceptionHandler {
  private static final int NOT_DONE = 1;
  private static final int REFUSED = 2;

  /** As the commands say it of a gateway: the same may succeed later. */
  private static final int AWAY = 4;

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    PrintWriter err = command.getErr();
    if (failure instanceof SettingsRefused refused) {
      err.println("Gatepass does not start:");
      refused.problems().forEach(problem -> err.println("  " + problem));
      return REFUSED;
    }
    if (failure instanceof DatabaseAway away) {
      err.println("Gatepass does not start:");
      err.println("  " + away.getMessage());
      return AWAY;
    }
    if (failure instanceof InvalidRequest invalid) {
      invalid.violations().forEach(item -> err.println(option(item) + item.detail()));
      return REFUSED;
    }
    if (failure instanceof WrongUse wrong) {
      err.println("gatepass " + command.getCommandName() + ": " + wrong.getMessage());
      return REFUSED;
    }
    if (failure instanceof NotDone notDone) {
      err.println(notDone.getMessage());
      return NOT_DONE;
    }
    throw failure;
  }

  private static String option(Problem.Item item) {
    return item.field() == null
        ? ""
        : "--" + item.field().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ": ";
  }
}
