package io.gatepass.app.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One process as a newcomer starts it, for the proofs that do not disturb each other. */
final class SharedGateway {
  private static final GatewayProcess PROCESS = start();

  private SharedGateway() {}

  static GatepassClient client() {
    return PROCESS.client();
  }

  private static GatewayProcess start() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "whole");
      return Launch.on(folder.resolve("data")).start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
