package io.gatepass.app.whole;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.gatepass.app.testing.HttpFront;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A proxy for HTTPS that leads every tunnel to one server, whatever host it is for. */
final class ConnectProxy implements AutoCloseable {
  private final InetSocketAddress server;
  private final ServerSocket listener;

  ConnectProxy(InetSocketAddress server) {
    this.server = server;
    try {
      this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread.startVirtualThread(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  private void accept() {
    try {
      while (!listener.isClosed()) {
        Socket client = listener.accept();
        Thread.startVirtualThread(() -> tunnel(client));
      }
    } catch (IOException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void tunnel(Socket client) {
    try (client;
        Socket behind = new Socket(server.getAddress(), server.getPort())) {
      if (HttpFront.head(client.getInputStream()).startsWith("CONNECT ")) {
        client.getOutputStream().write("HTTP/1.1 200 Established\r\n\r\n".getBytes(US_ASCII));
        Thread.startVirtualThread(() -> CuttingProxy.copy(client, behind));
        behind.getInputStream().transferTo(client.getOutputStream());
      }
    } catch (IOException gone) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
