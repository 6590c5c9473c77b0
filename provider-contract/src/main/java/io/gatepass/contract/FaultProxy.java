package io.gatepass.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before a server on a port of its own and makes one kind of trouble, byte by byte: what is
 * signed stays intact, because the client signs the proxy's host and port.
 */
final class FaultProxy implements AutoCloseable {

  /** What happens to every connection. */
  sealed interface Fault {
    /** Nothing: bytes go both ways. */
    record None() implements Fault {}

    /** The first byte of each connection's answers comes that much later. */
    record Delay(Duration by) implements Fault {}

    /** The connection is reset when so many bytes of the answer went through. */
    record ResetAfter(int bytes) implements Fault {}

    /** Whatever is asked is taken and never answered. */
    record BlackHole() implements Fault {}

    /** Every request is answered by 503 with Retry-After. */
    record Busy(Duration retryAfter) implements Fault {}
  }

  private final URI behind;
  private final Fault fault;
  private final ServerSocket listener;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();

  private FaultProxy(URI behind, Fault fault, ServerSocket listener) {
    this.behind = behind;
    this.fault = fault;
    this.listener = listener;
  }

  static FaultProxy before(URI server, Fault fault) {
    try {
      ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      FaultProxy proxy = new FaultProxy(server, fault, listener);
      Thread.ofVirtual().start(proxy::listen);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server's URI, but by this proxy. */
  URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort() + behind.getRawPath());
  }

  /** How many connections it took so far. */
  int connections() {
    return connections.get();
  }

  private void listen() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        connections.incrementAndGet();
        open.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      switch (fault) {
        case Fault.None none -> forward(client, Duration.ZERO, Integer.MAX_VALUE);
        case Fault.Delay delay -> forward(client, delay.by(), Integer.MAX_VALUE);
        case Fault.ResetAfter reset -> forward(client, Duration.ZERO, reset.bytes());
        case Fault.BlackHole hole -> drain(client.getInputStream());
        case Fault.Busy busy -> refuse(client, busy.retryAfter());
      }
    } catch (IOException | InterruptedException ended) {
      // The connection is over, which is all that its end can mean here.
    } finally {
      open.remove(client);
    }
  }

  private void forward(Socket client, Duration delay, int most)
      throws IOException, InterruptedException {
    try (Socket server = new Socket(behind.getHost(), behind.getPort())) {
      open.add(server);
      Thread.ofVirtual().start(() -> pump(client, server));
      InputStream answers = server.getInputStream();
      byte[] buffer = new byte[8192];
      int left = most;
      int read = answers.read(buffer, 0, Math.min(buffer.length, left));
      Thread.sleep(delay);
      while (read > 0 && read < left) {
        client.getOutputStream().write(buffer, 0, read);
        left -= read;
        read = answers.read(buffer, 0, Math.min(buffer.length, left));
      }
      if (read > 0) {
        client.getOutputStream().write(buffer, 0, read);
        client.setSoLinger(true, 0);
      }
    }
  }

  private void pump(Socket from, Socket to) {
    try (to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException ended) {
      // As above.
    } finally {
      open.remove(to);
    }
  }

  private static void refuse(Socket client, Duration retryAfter) throws IOException {
    InputStream in = client.getInputStream();
    OutputStream out = client.getOutputStream();
    int lineEnds = 0;
    for (int b = in.read(); b >= 0 && lineEnds < 4; b = lineEnds < 4 ? in.read() : b) {
      lineEnds = b == '\r' || b == '\n' ? lineEnds + 1 : 0;
    }
    out.write(
        ("HTTP/1.1 503 Service Unavailable\r\nRetry-After: "
                + retryAfter.toSeconds()
                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    client.shutdownOutput();
    drain(in);
  }

  private static void drain(InputStream in) throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
