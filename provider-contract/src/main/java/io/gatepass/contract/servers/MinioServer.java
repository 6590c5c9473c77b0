package io.gatepass.contract.servers;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** MinIO's own server: verifies signatures, lengths and digests. */
public final class MinioServer {
  static final Program PROGRAM =
      new Program(
          "MinIO",
          "minio",
          "GATEPASS_TEST_MINIO",
          "minio",
          (data, port) ->
              List.of(
                  "server",
                  data.toString(),
                  "--quiet",
                  "--address",
                  "127.0.0.1:" + port,
                  "--certs-dir",
                  data.resolveSibling("certs").toString()),
          Map.of(
              "MINIO_ROOT_USER",
              TestKeys.KEY_ID,
              "MINIO_ROOT_PASSWORD",
              TestKeys.SECRET,
              "MINIO_BROWSER",
              "off",
              "MINIO_UPDATE",
              "off"),
          Optional.of(
              new Program.Image(
                  "quay.io/minio/minio:RELEASE.2025-09-07T16-13-09Z",
                  9000,
                  List.of("server", "/data"))),
          "/minio/health/ready",
          TestKeys.KEY_ID,
          TestKeys.SECRET,
          "MinIO is not on PATH; `go install"
              + " github.com/minio/minio@v0.0.0-20260212201848-7aac2a2c5b7c` installs it,"
              + " GATEPASS_TEST_MINIO names one that runs");
  private static final Once SHARED = new Once(PROGRAM::find);

  private MinioServer() {}

  /**
   * The one of this JVM, started by the first call.
   *
   * @throws io.gatepass.contract.ServerAbsent when there is none
   */
  public static StorageServer shared() {
    return SHARED.get();
  }
}
