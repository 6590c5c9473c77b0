package io.gatepass.app.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A network that carries every byte to the store, and drops the connection when it should answer.
 */
final class CuttingProxy implements AutoCloseable {
  private final ServerSocket listener;
  private final URI store;
  private final AtomicBoolean cutting = new AtomicBoolean(true);

  CuttingProxy(URI store) {
    this.store = store;
    try {
      this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread.startVirtualThread(this::accept);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** From now on the answers pass too. */
  void mend() {
    cutting.set(false);
  }

  private void accept() {
    try {
      while (!listener.isClosed()) {
        Socket client = listener.accept();
        Thread.startVirtualThread(() -> carry(client));
      }
    } catch (IOException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void carry(Socket client) {
    try (client;
        Socket behind = new Socket(store.getHost(), store.getPort())) {
      Thread.startVirtualThread(() -> copy(client, behind));
      if (cutting.get()) {
        behind.getInputStream().read();
      } else {
        behind.getInputStream().transferTo(client.getOutputStream());
      }
    } catch (IOException gone) {
      Thread.currentThread().interrupt();
    }
  }

  static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException ended) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
