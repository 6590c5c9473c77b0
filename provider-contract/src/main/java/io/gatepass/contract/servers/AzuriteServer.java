package io.gatepass.contract.servers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Azurite: verifies shared access signatures; the API version of a request is not looked at. */
public final class AzuriteServer {
  private static final int PORT = 10_000;
  private static final Program PROGRAM =
      new Program(
          "Azurite",
          "azurite",
          "GATEPASS_TEST_AZURITE",
          "azurite-blob",
          (data, port) -> arguments("127.0.0.1", port),
          Map.of("AZURITE_ACCOUNTS", TestKeys.AZURE_ACCOUNT + ":" + TestKeys.AZURE_KEY),
          Optional.of(
              new Program.Image(
                  "mcr.microsoft.com/azure-storage/azurite:3.35.0", PORT, inContainer())),
          "/",
          TestKeys.AZURE_ACCOUNT,
          TestKeys.AZURE_KEY,
          "azurite-blob is not on PATH; `npm install -g azurite@3.37.0` installs it,"
              + " GATEPASS_TEST_AZURITE names one that runs");
  private static final Once SHARED = new Once(() -> withAccount(PROGRAM.find()));

  private AzuriteServer() {}

  /**
   * The one of this JVM, started by the first call; the endpoint's path is the account.
   *
   * @throws io.gatepass.contract.ServerAbsent when there is none
   */
  public static StorageServer shared() {
    return SHARED.get();
  }

  private static StorageServer withAccount(StorageServer server) {
    return new StorageServer(
        server.name(),
        server.endpoint().resolve("/" + server.keyId()),
        server.keyId(),
        server.secret());
  }

  private static List<String> inContainer() {
    return Stream.concat(Stream.of("azurite-blob"), arguments("0.0.0.0", PORT).stream()).toList();
  }

  private static List<String> arguments(String host, int port) {
    return List.of(
        "--blobHost",
        host,
        "--blobPort",
        Integer.toString(port),
        "--inMemoryPersistence",
        "--disableTelemetry",
        "--silent",
        "--skipApiVersionCheck");
  }
}
