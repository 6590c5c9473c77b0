package io.gatepass.app.remote.send;

import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A content type by a file's name, as this machine knows them. */
final class TypeGuess {
  private TypeGuess() {}

  /** {@code application/octet-stream} where the name says nothing. */
  static String of(String name) {
    return Optional.ofNullable(URLConnection.guessContentTypeFromName(name))
        .or(() -> ofMachine(name))
        .orElse("application/octet-stream");
  }

  private static Optional<String> ofMachine(String name) {
    try {
      return Optional.ofNullable(Files.probeContentType(Path.of(name).getFileName()));
    } catch (IOException | InvalidPathException unknown) {
      return Optional.empty();
    }
  }
}
