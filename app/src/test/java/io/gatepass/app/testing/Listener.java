package io.gatepass.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A port of this machine, each of whose connections has a thread of its own. */
public final class Listener implements AutoCloseable {
  private final Connection connection;
  private final ServerSocket socket;

  /** What is done with one; it is closed afterwards. */
  @FunctionalInterface
  public interface Connection {
    void serve(Socket client) throws IOException;
  }

  public Listener(Connection connection) {
    this.connection = connection;
    try {
      this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread.startVirtualThread(this::accept);
  }

  public int port() {
    return socket.getLocalPort();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /** Until one of the two ends. */
  public static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept() {
    try {
      while (!socket.isClosed()) {
        Socket client = socket.accept();
        Thread.startVirtualThread(() -> serve(client));
      }
    } catch (IOException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(Socket client) {
    try (client) {
      connection.serve(client);
    } catch (IOException gone) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
