package io.gatepass.app.remote.send;

import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A content type by a file's name. */
final class TypeGuess {

  /** Of films in pieces: machines have no names for these, or another, and no two the same. */
  private static final Map<String, String> OF_FILMS =
      Map.of(
          "m3u8", "application/vnd.apple.mpegurl",
          "ts", "video/mp2t",
          "m4s", "video/iso.segment",
          "aac", "audio/aac",
          "vtt", "text/vtt");

  private TypeGuess() {}

  /** {@code application/octet-stream} where the name says nothing, also to this machine. */
  static String of(String name) {
    return Optional.ofNullable(OF_FILMS.get(extension(name)))
        .or(() -> Optional.ofNullable(URLConnection.guessContentTypeFromName(name)))
        .or(() -> ofMachine(name))
        .orElse("application/octet-stream");
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static Optional<String> ofMachine(String name) {
    try {
      return Optional.ofNullable(Files.probeContentType(Path.of(name).getFileName()));
    } catch (IOException | InvalidPathException unknown) {
      return Optional.empty();
    }
  }
}
