package io.gatepass.app.support;

import io.gatepass.app.cli.RunningGateway;
import io.gatepass.app.config.Settings;
import io.gatepass.app.config.SettingsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The whole gateway in this process, with its own database, store and port. */
public final class LiveGateway implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final int port;
  private final RunningGateway gateway;

  private LiveGateway(Map<String, String> options) {
    this.port = freePort();
    Map<String, String> all = new HashMap<>(options);
    all.putIfAbsent("doctor.at-start", "false");
    all.put("server.port", Integer.toString(port));
    all.put("data", folder().toString());
    Settings settings = SettingsReader.read(Optional.empty(), Map.of(), all);
    this.gateway = RunningGateway.start(settings);
  }

  /** As a newcomer starts it, once for all tests that only ask it questions. */
  public static LiveGateway shared() {
    return Holder.GATEWAY;
  }

  /** One with settings of its own, by their names without the prefix. */
  public static LiveGateway with(Map<String, String> options) {
    return new LiveGateway(options);
  }

  @Override
  public void close() {
    gateway.close();
  }

  public int port() {
    return port;
  }

  public RunningGateway running() {
    return gateway;
  }

  public URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  public HttpResponse<String> post(String path, String json) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  public static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory(Path.of("target"), "gateway");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static final class Holder {
    static final LiveGateway GATEWAY = new LiveGateway(Map.of());

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(GATEWAY::close));
    }
  }
}
