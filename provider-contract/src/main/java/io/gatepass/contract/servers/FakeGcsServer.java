package io.gatepass.contract.servers;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** fake-gcs-server: the JSON API as somebody else reads it. It checks no signature at all. */
public final class FakeGcsServer {
  private static final Program PROGRAM =
      new Program(
          "fake-gcs-server",
          "fake-gcs-server",
          "GATEPASS_TEST_FAKE_GCS",
          "fake-gcs-server",
          (data, port) ->
              List.of(
                  "-scheme",
                  "http",
                  "-host",
                  "127.0.0.1",
                  "-port",
                  Integer.toString(port),
                  "-public-host",
                  "127.0.0.1:" + port,
                  "-external-url",
                  "http://127.0.0.1:" + port,
                  "-backend",
                  "memory",
                  "-data",
                  data.toString(),
                  "-log-level",
                  "warn"),
          Map.of(),
          Optional.empty(),
          "/_internal/healthcheck",
          "anybody",
          "nothing",
          "fake-gcs-server is not on PATH; `go install"
              + " github.com/fsouza/fake-gcs-server@v1.55.1` installs it,"
              + " GATEPASS_TEST_FAKE_GCS names one that runs");
  private static final Once SHARED = new Once(PROGRAM::find);

  private FakeGcsServer() {}

  /**
   * The one of this JVM, started by the first call; it asks for no credentials.
   *
   * @throws io.gatepass.contract.ServerAbsent when there is none
   */
  public static StorageServer shared() {
    return SHARED.get();
  }
}
