package io.gatepass.contract.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Versity's S3 gateway on a folder: verifies signatures and knows versions of objects. */
public final class VersitygwServer {
  private static final Program PROGRAM =
      new Program(
          "versitygw",
          "versitygw",
          "GATEPASS_TEST_VERSITYGW",
          "versitygw",
          (data, port) ->
              List.of(
                  "--port",
                  "127.0.0.1:" + port,
                  "--health",
                  "/health",
                  "--quiet",
                  "posix",
                  "--versioning-dir",
                  created(data.resolveSibling("versions")).toString(),
                  data.toString()),
          Map.of("ROOT_ACCESS_KEY", TestKeys.KEY_ID, "ROOT_SECRET_KEY", TestKeys.SECRET),
          Optional.of(
              new Program.Image(
                  "ghcr.io/versity/versitygw:v1.8.0",
                  7070,
                  List.of("--health", "/health", "posix", "/tmp"))),
          "/health",
          TestKeys.KEY_ID,
          TestKeys.SECRET,
          "versitygw is not on PATH; `go install"
              + " github.com/versity/versitygw/cmd/versitygw@v1.8.0` installs it,"
              + " GATEPASS_TEST_VERSITYGW names one that runs");
  private static final Once SHARED = new Once(PROGRAM::find);

  private VersitygwServer() {}

  /**
   * The one of this JVM, started by the first call.
   *
   * @throws io.gatepass.contract.ServerAbsent when there is none
   */
  public static StorageServer shared() {
    return SHARED.get();
  }

  private static Path created(Path folder) {
    try {
      return Files.createDirectory(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
