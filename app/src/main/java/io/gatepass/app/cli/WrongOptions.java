package io.gatepass.app.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with options where it is seen: not above a page of help. Who names no command
 * gets the help, which lists them.
 */
public final class WrongOptions implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    boolean isNamed = wrong instanceof UnmatchedArgumentException;
    if (!isNamed && !command.getSubcommands().isEmpty()) {
      command.usage(err);
    } else {
      String name = command.getCommandSpec().qualifiedName();
      err.println(name + ": " + wrong.getMessage());
      UnmatchedArgumentException.printSuggestions(wrong, err);
      err.println(name + " --help tells more.");
    }
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }
}
