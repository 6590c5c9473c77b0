package io.gatepass.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.ports.ScannerUnavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SilentScannerTest {

  @Test
  void a_scanner_that_takes_everything_and_says_nothing_is_given_up() throws IOException {
    try (ServerSocket silent = listening()) {
      ClamdScanner scanner = new ClamdScanner(address(silent), Duration.ofMillis(50));

      assertThatThrownBy(() -> scanner.scan(new ByteArrayInputStream(new byte[5])))
          .isInstanceOf(ScannerUnavailable.class);
    }
  }

  @Test
  @Timeout(20)
  void a_scanner_that_is_not_there_is_given_up_long_before_one_that_thinks() throws IOException {
    try (ServerSocket full = listening();
        Socket first = new Socket(full.getInetAddress(), full.getLocalPort());
        Socket second = new Socket(full.getInetAddress(), full.getLocalPort())) {
      assertThat(first.isConnected() && second.isConnected()).isTrue();
      ClamdScanner scanner =
          new ClamdScanner(address(full), Duration.ofMillis(50), Duration.ofHours(1));

      assertThatThrownBy(() -> scanner.scan(new ByteArrayInputStream(new byte[5])))
          .isInstanceOf(ScannerUnavailable.class);
    }
  }

  @Test
  void a_scanner_that_hangs_up_gives_no_verdict() throws IOException {
    try (ServerSocket server = listening()) {
      Thread.ofVirtual().start(() -> hangUp(server));
      ClamdScanner scanner = new ClamdScanner(address(server), Duration.ofMinutes(1));

      assertThatThrownBy(() -> scanner.scan(new ByteArrayInputStream(new byte[5_000_000])))
          .isInstanceOf(ScannerUnavailable.class);
    }
  }

  private static void hangUp(ServerSocket server) {
    try (Socket accepted = server.accept()) {
      accepted.getInputStream().readNBytes(100);
    } catch (IOException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private static ServerSocket listening() throws IOException {
    return new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
  }

  private static URI address(ServerSocket server) {
    return URI.create("tcp://127.0.0.1:" + server.getLocalPort());
  }
}
