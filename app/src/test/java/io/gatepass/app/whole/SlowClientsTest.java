package io.gatepass.app.whole;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sends a request one byte at a time is cut off, and others are served meanwhile. */
class SlowClientsTest {
  private static final Map<String, String> IMPATIENT =
      Map.of("GATEPASS_SERVER_HEADER_TIMEOUT", "1s", "GATEPASS_SERVER_BODY_TIMEOUT", "1s");
  private static final int PAUSE = 50;

  @TempDir Path folder;

  @Test
  void one_byte_at_a_time_leads_nowhere_and_keeps_nobody_out() throws IOException {
    Launch launch = Launch.on(folder.resolve("data")).with(IMPATIENT);
    try (GatewayProcess gateway = launch.start()) {
      String host = "Host: localhost:" + launch.port() + "\r\n";
      List<Slow> slow = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        slow.add(new Slow(launch.port(), "GET /health/liveness HTTP/1.1\r\n", "X-Slow: "));
        slow.add(
            new Slow(
                launch.port(),
                "POST /v1/uploads HTTP/1.1\r\n"
                    + host
                    + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n",
                ""));
        slow.add(
            new Slow(
                launch.port(),
                "POST /v1/uploads HTTP/1.1\r\n"
                    + host
                    + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
                "fffff\r\n"));
      }
      Answer created = gateway.client().create(new byte[] {1});
      assertThat(created.status()).isEqualTo(201);
      for (Slow one : slow) {
        one.dripsUntilCut();
      }
      assertThat(gateway.client().read(created.id()).status()).isEqualTo(200);
    }
  }

  @Test
  void one_connection_too_many_is_closed_and_room_is_made_again() throws IOException {
    Launch launch =
        Launch.on(folder.resolve("data")).with(Map.of("GATEPASS_SERVER_MAX_CONNECTIONS", "4"));
    try (GatewayProcess gateway = launch.start()) {
      List<Socket> open = new ArrayList<>();
      Eventually.holds(() -> isRefused(launch.port(), open));
      for (Socket socket : open) {
        socket.close();
      }
      Eventually.holds(() -> gateway.client().isLive());
    }
  }

  /** Opens one more; whether it was closed at once. */
  private static boolean isRefused(int port, List<Socket> open) {
    try {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      open.add(socket);
      socket.setSoTimeout(200);
      return socket.getInputStream().read() < 0;
    } catch (IOException stillOpen) {
      return false;
    }
  }

  /** A connection on which a request never comes to its end. */
  private static final class Slow {
    private final Socket socket;

    Slow(int port, String... begin) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(PAUSE);
      socket.getOutputStream().write(String.join("", begin).getBytes(ISO_8859_1));
    }

    void dripsUntilCut() throws IOException {
      try (socket) {
        Eventually.holds(() -> !drips());
      }
    }

    private boolean drips() {
      try {
        socket.getOutputStream().write('a');
        return socket.getInputStream().read() >= 0;
      } catch (SocketTimeoutException waits) {
        return true;
      } catch (IOException cut) {
        return false;
      }
    }
  }
}
