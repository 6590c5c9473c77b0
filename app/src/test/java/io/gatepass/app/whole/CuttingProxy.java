package io.gatepass.app.whole;

import io.gatepass.app.testing.Listener;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A network that carries every byte to the store, and drops the connection when it should answer.
 */
final class CuttingProxy implements AutoCloseable {
  private final Listener listener;
  private final URI store;
  private final AtomicBoolean cutting = new AtomicBoolean(true);

  CuttingProxy(URI store) {
    this.store = store;
    this.listener = new Listener(this::carry);
  }

  URI uri() {
    return listener.uri();
  }

  /** From now on the answers pass too. */
  void mend() {
    cutting.set(false);
  }

  private void carry(Socket client) throws IOException {
    try (Socket behind = new Socket(store.getHost(), store.getPort())) {
      Thread.startVirtualThread(() -> Listener.copy(client, behind));
      if (cutting.get()) {
        behind.getInputStream().read();
      } else {
        behind.getInputStream().transferTo(client.getOutputStream());
      }
    }
  }

  @Override
  public void close() {
    listener.close();
  }
}
