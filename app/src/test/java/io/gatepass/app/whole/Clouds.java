package io.gatepass.app.whole;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * The hosts of Amazon, Google and Microsoft that a gateway fetches certificates and keys from. A
 * gateway reaches them by the proxy that its process is told of, and by nothing else.
 */
final class Clouds implements AutoCloseable {
  static final String SNS = "sns.eu-west-1.amazonaws.com";
  static final String TENANT = "9a7b6c5d-1111-2222-3333-444455556666";
  private static final String GOOGLE = "www.googleapis.com";
  private static final String ENTRA = "login.microsoftonline.com";

  private final CloudKeys keys;
  private final Path trusted;
  private final Map<String, String> pages;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpsServer server;
  private final ConnectProxy proxy;

  Clouds(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
    keys = new CloudKeys(folder, List.of(SNS, GOOGLE, ENTRA));
    trusted = keys.trust(folder);
    pages =
        Map.of(
            SNS + "/SimpleNotificationService-1.pem", keys.pem(),
            SNS + "/?Action=ConfirmSubscription&Token=t", "<ok/>",
            GOOGLE + "/oauth2/v3/certs", keys.jwks(),
            ENTRA + "/" + TENANT + "/discovery/v2.0/keys", keys.jwks());
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(keys.tls()));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
    proxy = new ConnectProxy(server.getAddress());
  }

  CloudKeys keys() {
    return keys;
  }

  /** What was asked for, by host and path. */
  List<String> asked() {
    return asked;
  }

  Map<String, String> environment() {
    return Map.of(
        "JDK_JAVA_OPTIONS",
        String.join(
            " ",
            "-Dhttps.proxyHost=127.0.0.1",
            "-Dhttps.proxyPort=" + proxy.port(),
            "-Dhttp.nonProxyHosts=localhost|127.*",
            "-Djavax.net.ssl.trustStore=" + trusted,
            "-Djavax.net.ssl.trustStorePassword=" + CloudKeys.PASSWORD));
  }

  private void answer(HttpExchange call) throws IOException {
    try (call) {
      String page = call.getRequestHeaders().getFirst("Host") + call.getRequestURI();
      asked.add(page);
      byte[] body = pages.getOrDefault(page, "").getBytes(UTF_8);
      call.sendResponseHeaders(pages.containsKey(page) ? 200 : 404, Math.max(1, body.length));
      call.getResponseBody().write(body.length == 0 ? new byte[1] : body);
    }
  }

  @Override
  public void close() {
    proxy.close();
    server.stop(0);
  }
}
