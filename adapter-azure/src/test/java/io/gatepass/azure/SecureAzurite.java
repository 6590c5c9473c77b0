package io.gatepass.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import io.gatepass.contract.ServerAbsent;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import reactor.core.publisher.Mono;

/**
 * Azurite with https and sign-in, which gives out user delegation keys. It reads a token's claims
 * and believes them, so that one made here will do.
 */
final class SecureAzurite implements AutoCloseable {
  static final String ACCOUNT = "devstoreaccount1";

  static final String REMEDY =
      "azurite-blob is not on PATH; `npm install -g azurite@3.37.0` installs it";

  private static final String PASSWORD = "changeit";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The server ends when this JVM does, however that happens, and its folder goes with it. */
  private static final String WATCH =
      """
      exec 3<&0
      folder=$1
      shift
      "$@" 3<&- </dev/null &
      server=$!
      cat <&3 >/dev/null
      kill -9 "$server"
      wait "$server"
      rm -rf "$folder"
      """;

  private final Process process;
  private final URI endpoint;
  private final SSLContext trust;

  private SecureAzurite(Process process, URI endpoint, SSLContext trust) {
    this.process = process;
    this.endpoint = endpoint;
    this.trust = trust;
  }

  static boolean isThere() {
    return program().isPresent();
  }

  private static Optional<Path> program() {
    return Stream.of(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "azurite-blob"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts one of one's own.
   *
   * @throws ServerAbsent when its program is not there
   */
  static SecureAzurite start() {
    try {
      return launch();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static SecureAzurite launch()
      throws IOException, GeneralSecurityException, InterruptedException {
    Path azurite = program().orElseThrow(() -> new ServerAbsent("azurite", REMEDY));
    Path folder = Files.createTempDirectory("gatepass-azurite");
    Path keys = folder.resolve("keys.p12");
    run(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair -alias azurite -keyalg RSA -keysize 2048 -dname CN=127.0.0.1"
            + " -ext san=ip:127.0.0.1 -storetype PKCS12 -storepass "
            + PASSWORD
            + " -keystore "
            + keys);
    int port = freePort();
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", WATCH, "sh", folder.toString(), azurite.toString()));
    command.addAll(
        List.of(
            ("--blobHost 127.0.0.1 --blobPort %d --cert %s --pwd %s --oauth basic"
                    + " --inMemoryPersistence --disableTelemetry --silent --skipApiVersionCheck")
                .formatted(port, keys, PASSWORD)
                .split(" ")));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    URI endpoint = URI.create("https://127.0.0.1:" + port + "/" + ACCOUNT);
    SecureAzurite launched = new SecureAzurite(process, endpoint, trusting(keys));
    launched.await(port);
    return launched;
  }

  URI endpoint() {
    return endpoint;
  }

  java.net.http.HttpClient browser() {
    return java.net.http.HttpClient.newBuilder().sslContext(trust).build();
  }

  HttpClient http() {
    return new JdkHttpClientBuilder(java.net.http.HttpClient.newBuilder().sslContext(trust))
        .build();
  }

  BlobServiceClient owner() {
    return new BlobServiceClientBuilder()
        .endpoint(endpoint.toString())
        .httpClient(http())
        .credential(identity())
        .buildClient();
  }

  /** Somebody who may do everything here. */
  static TokenCredential identity() {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    OffsetDateTime end = now.plusHours(1);
    String claims =
        """
        {"aud":"https://storage.azure.com","iss":"https://sts.windows.net/tenant/","nbf":%d,
        "exp":%d,"iat":%1$d,"oid":"11059fcc-5514-4800-b5f8-49808b9cfab6",
        "tid":"ab1f708d-50f6-404c-a006-d71b2ac7a606"}\
        """
            .formatted(now.minusHours(1).toEpochSecond(), end.toEpochSecond());
    String token =
        part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + part(claims) + "." + part("-");
    return scopes -> Mono.just(new AccessToken(token, end));
  }

  private static String part(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void run(String program, String arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments.split(" ")));
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException(program + " failed");
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private void await(int port) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (process.isAlive() && Instant.now().isBefore(end)) {
      try (Socket up = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (up.isConnected()) {
          return;
        }
      } catch (IOException notYet) {
        Thread.sleep(50);
      }
    }
    close();
    throw new IOException("Azurite did not come up.");
  }

  private static SSLContext trusting(Path keys) throws IOException, GeneralSecurityException {
    KeyStore own = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("azurite", own.getCertificate("azurite"));
    TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException gone) {
      process.destroyForcibly();
    }
  }
}
