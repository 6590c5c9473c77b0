package io.gatepass.app.remote;

import io.gatepass.app.remote.send.Patience;
import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/**
 * What a command has around it.
 *
 * @param terminal whether a person looks at {@code err}
 */
public record Surroundings(
    Map<String, String> environment,
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean terminal,
    Patience patience) {

  public static Surroundings ofProcess() {
    return new Surroundings(
        System.getenv(), System.in, System.out, System.err, isTerminal(), Patience.usual());
  }

  /**
   * Only the shell can look at standard error alone; the console is of standard input and output.
   */
  private static boolean isTerminal() {
    String told = System.getProperty("gatepass.terminal", "");
    return told.isEmpty()
        ? Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
        : Boolean.parseBoolean(told);
  }
}
