package io.gatepass.app.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A server that refuses everything, and dates its refusals as it likes. */
final class DatedServer implements AutoCloseable {
  private final ServerSocket listener;
  private volatile String date = "";

  DatedServer() {
    try {
      this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread.startVirtualThread(this::serve);
  }

  void tells(String header) {
    date = header;
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  private void serve() {
    while (!listener.isClosed()) {
      try (Socket client = listener.accept()) {
        client.getInputStream().read(new byte[4_000]);
        String answer = "HTTP/1.1 403 Forbidden\r\nConnection: close\r\n" + date + "\r\n";
        client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      } catch (IOException closed) {
        return;
      }
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
