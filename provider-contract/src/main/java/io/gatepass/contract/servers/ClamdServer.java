package io.gatepass.contract.servers;

import io.gatepass.contract.ServerAbsent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * ClamAV's daemon with one signature of our own, so that nothing needs to be downloaded. Takes
 * streams of up to 2 MiB, and reports what exceeds its other limits.
 *
 * @param port on 127.0.0.1
 * @param socket the same daemon on a Unix socket
 */
public record ClamdServer(int port, Path socket, Process process) implements AutoCloseable {
  private static final String NAME = "Test.Eicar";
  private static final long PAUSE = 50_000_000;

  /**
   * Starts one on a free port.
   *
   * @throws ServerAbsent when the machine has none
   */
  public static ClamdServer start() {
    return start(freePort());
  }

  /** Starts one on that port, where another may have been before. */
  public static ClamdServer start(int port) {
    Path program = Executables.find("clamd").orElseThrow(ClamdServer::absent);
    try {
      Path folder = Files.createTempDirectory("gatepass-clamd");
      Path socket = folder.resolve("socket");
      Path signatures = Files.createDirectory(folder.resolve("signatures"));
      Files.writeString(signatures.resolve("test.ndb"), NAME + ":0:*:" + hex(eicar()) + "\n");
      Path settings = folder.resolve("clamd.conf");
      Files.writeString(settings, settings(signatures, port, socket));
      Process process =
          Child.builder(folder, program, List.of("--config-file=" + settings)).start();
      ClamdServer server = new ClamdServer(port, socket, process);
      while (!server.listens()) {
        if (!process.isAlive()) {
          throw new IllegalStateException("clamd did not come up:\n" + Child.tail(folder));
        }
        LockSupport.parkNanos(PAUSE);
      }
      return server;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The harmless text that every scanner finds; put together here, for scanners of sources. */
  public static byte[] eicar() {
    return ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!" + "$H+H*")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** The name that it gives to {@link #eicar()}. */
  public static String signature() {
    return NAME + ".UNOFFICIAL";
  }

  public URI tcp() {
    return URI.create("tcp://127.0.0.1:" + port);
  }

  public URI unix() {
    return URI.create("unix:" + socket);
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    process.onExit().join();
  }

  private boolean listens() {
    try (SocketChannel unix = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        SocketChannel tcp =
            SocketChannel.open(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port))) {
      return unix.isConnected() && tcp.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private static String settings(Path signatures, int port, Path socket) {
    return """
    Foreground yes
    DatabaseDirectory %s
    TCPSocket %d
    TCPAddr 127.0.0.1
    LocalSocket %s
    StreamMaxLength 2M
    MaxFileSize 1M
    AlertExceedsMax yes
    """
        .formatted(signatures, port, socket);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static int freePort() {
    try {
      return Child.freePort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  private static ServerAbsent absent() {
    return new ServerAbsent(
        "clamd", "clamd is not on PATH; `apt-get install clamav-daemon` installs it");
  }
}
