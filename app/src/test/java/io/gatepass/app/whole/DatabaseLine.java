package io.gatepass.app.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * The gateways' way to their PostgreSQL. It can be cut, or carry nothing and say nothing; and it
 * can lose the one answer that tells that a transaction is written.
 */
final class DatabaseLine implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final int server;
  private final ServerSocket listener;
  private final Set<DatabaseConnection> open = ConcurrentHashMap.newKeySet();
  private final AtomicReference<Loss> planned = new AtomicReference<>(Loss.NONE);
  private volatile boolean cut;
  private volatile boolean silent;

  /** What becomes of a connection on which a commit was not heard of. */
  enum Loss {
    NONE,
    /** It ends. */
    CUT,
    /** It stays, and nothing ever comes. */
    SILENCE
  }

  DatabaseLine(int server) {
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

  /** Of the next transaction that announces something, nobody hears that it is written. */
  void loseCommit(Loss how) {
    planned.set(how);
  }

  boolean isClear() {
    return planned.get() == Loss.NONE;
  }

  void cut() {
    cut = true;
    open.forEach(DatabaseConnection::end);
  }

  void silence() {
    silent = true;
  }

  void mend() {
    cut = false;
    silent = false;
  }

  /** What becomes of the answer that an announcement is written. */
  Loss next() {
    return planned.getAndSet(Loss.NONE);
  }

  void pass(DatabaseMessage message, Socket to) throws IOException {
    while (silent) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    if (cut) {
      throw new IOException("The line is cut.");
    }
    message.writeTo(to.getOutputStream());
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        Thread.startVirtualThread(() -> carry(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void carry(Socket client) {
    try (client;
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
      DatabaseConnection connection = new DatabaseConnection(this, client, behind);
      open.add(connection);
      Thread answers = Thread.startVirtualThread(connection::answer);
      connection.ask();
      answers.join();
      open.remove(connection);
    } catch (IOException | InterruptedException gone) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    mend();
    listener.close();
  }
}
