package io.gatepass.app.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Waits for a socket on a virtual thread, and prints the names of all other threads there are. */
final class PollerProbe {
  private PollerProbe() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (ServerSocket server = new ServerSocket(0, 1, here);
        Socket silent = new Socket(here, server.getLocalPort())) {
      Thread reader = Thread.ofVirtual().start(() -> read(silent));
      while (reader.getState() != Thread.State.WAITING) {
        Thread.sleep(5);
      }
      Thread.getAllStackTraces().keySet().stream()
          .map(Thread::getName)
          .forEach(System.out::println);
      server.accept().close();
      reader.join();
    }
  }

  private static void read(Socket silent) {
    try {
      silent.getInputStream().read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
