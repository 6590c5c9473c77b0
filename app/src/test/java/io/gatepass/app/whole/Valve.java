package io.gatepass.app.whole;

import io.gatepass.app.testing.Listener;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A network to the store that holds on when it has carried so many bytes there, until told more.
 */
final class Valve implements AutoCloseable {
  private final Listener listener;
  private final URI store;
  private final AtomicLong carried = new AtomicLong();
  private final AtomicLong most = new AtomicLong();
  private final AtomicBoolean spoiling = new AtomicBoolean();

  Valve(URI store, long most) {
    this.store = store;
    this.most.set(most);
    this.listener = new Listener(this::carry);
  }

  /** As the store's, but through here. */
  URI uri() {
    return listener.uri().resolve(store.getPath());
  }

  /** So many more from now on. */
  void open(long more) {
    most.set(carried.get() + more);
  }

  /** Turns a bit, once, in what follows the head of a connection's first request. */
  void spoil() {
    spoiling.set(true);
  }

  /** Bytes that have gone to the store. */
  long carried() {
    return carried.get();
  }

  boolean isShut() {
    return carried.get() >= most.get();
  }

  private void carry(Socket client) throws IOException {
    try (Socket behind = new Socket(store.getHost(), store.getPort())) {
      Thread.startVirtualThread(() -> Listener.copy(behind, client));
      byte[] piece = new byte[1 << 16];
      InputStream in = client.getInputStream();
      OutputStream out = behind.getOutputStream();
      int reads = 0;
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        if (reads++ > 0 && spoiling.getAndSet(false)) {
          piece[0] ^= 1;
        }
        Eventually.holds(() -> !isShut());
        out.write(piece, 0, read);
        carried.addAndGet(read);
      }
    }
  }

  @Override
  public void close() {
    listener.close();
  }
}
