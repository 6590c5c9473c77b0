package io.gatepass.app.remote;

import picocli.CommandLine.Option;

/** How much is told meanwhile. */
final class ProgressOptions {
  @Option(names = "--json", description = "Print one JSON object a line, and nothing else.")
  private boolean json;

  @Option(
      names = {"-q", "--quiet", "--no-progress"},
      description = "No progress bar. There is one only where standard error is a terminal.")
  private boolean quiet;

  boolean json() {
    return json;
  }

  Bar bar(Surroundings here, String name, long size) {
    boolean shown = here.terminal() && !json && !quiet;
    return shown ? Bar.on(here.err(), name, size) : Bar.hidden();
  }
}
