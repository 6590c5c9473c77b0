package io.gatepass.app.remote.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatepass.app.remote.api.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What broke off, so that it can go on: a small file for each, without any secret. A machine that
 * keeps nothing begins anew.
 */
public record Remembered(Path folder) {

  /** In the place for such things: {@code $XDG_STATE_HOME}, or {@code ~/.local/state}. */
  public static Remembered in(Map<String, String> environment, String kind) {
    Path state =
        Optional.ofNullable(environment.get("XDG_STATE_HOME"))
            .filter(home -> !home.isBlank())
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "state"));
    return new Remembered(state.resolve("gatepass").resolve(kind));
  }

  /** Of all that must be the same for it to be the same. */
  public String key(Object... same) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Object each : same) {
        digest.update((each + "\n").getBytes(UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public Optional<JsonNode> find(String key) {
    return read(file(key));
  }

  /** Also forgets what has expired. */
  public void keep(String key, JsonNode what) {
    try {
      Files.createDirectories(folder);
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      tidy();
      Files.writeString(file(key), Json.line(what));
    } catch (IOException unwritable) {
      forget(key);
    }
  }

  public void forget(String key) {
    delete(file(key));
  }

  private void tidy() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(this::hasExpired).forEach(Remembered::delete);
    }
  }

  private boolean hasExpired(Path file) {
    try {
      return read(file)
          .map(known -> known.path("expiresAt").asText())
          .map(end -> Instant.parse(end).isBefore(Instant.now()))
          .orElse(true);
    } catch (DateTimeException unreadable) {
      return true;
    }
  }

  private static Optional<JsonNode> read(Path file) {
    try {
      return Json.read(Files.readString(file));
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // what is left of it is asked of the gateway, which knows better
      return;
    }
  }

  private Path file(String key) {
    return folder.resolve(key + ".json");
  }
}
