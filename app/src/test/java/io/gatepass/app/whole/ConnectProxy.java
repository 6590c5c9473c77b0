package io.gatepass.app.whole;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.gatepass.app.testing.HttpFront;
import io.gatepass.app.testing.Listener;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A proxy for HTTPS that leads every tunnel to one server, whatever host it is for. */
final class ConnectProxy implements AutoCloseable {
  private final InetSocketAddress server;
  private final Listener listener;

  ConnectProxy(InetSocketAddress server) {
    this.server = server;
    this.listener = new Listener(this::tunnel);
  }

  int port() {
    return listener.port();
  }

  private void tunnel(Socket client) throws IOException {
    try (Socket behind = new Socket(server.getAddress(), server.getPort())) {
      if (HttpFront.head(client.getInputStream()).startsWith("CONNECT ")) {
        client.getOutputStream().write("HTTP/1.1 200 Established\r\n\r\n".getBytes(US_ASCII));
        Thread.startVirtualThread(() -> Listener.copy(client, behind));
        behind.getInputStream().transferTo(client.getOutputStream());
      }
    }
  }

  @Override
  public void close() {
    listener.close();
  }
}
