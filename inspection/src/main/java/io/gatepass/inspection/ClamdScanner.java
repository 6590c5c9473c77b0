package io.gatepass.inspection;

import io.gatepass.ports.ScanVerdict;
import io.gatepass.ports.ScannerUnavailable;
import io.gatepass.ports.VirusScanner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends a content to clamd with {@code INSTREAM}: one connection each, in pieces of 64 KiB. */
final class ClamdScanner implements VirusScanner {
  private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
  private static final int PIECE = 64 << 10;
  private static final Duration CONNECT = Duration.ofSeconds(3);

  private final URI address;
  private final Duration connect;
  private final Duration timeout;

  ClamdScanner(URI address, Duration timeout) {
    this(address, CONNECT.compareTo(timeout) < 0 ? CONNECT : timeout, timeout);
  }

  /** One that is to be reached within a time of its own. */
  ClamdScanner(URI address, Duration connect, Duration timeout) {
    this.address = address;
    this.connect = connect;
    this.timeout = timeout;
  }

  @Override
  public ScanVerdict scan(InputStream content) {
    try (ClamdConnection clamd = ClamdConnection.open(address, connect, timeout)) {
      boolean complete = clamd.send(ByteBuffer.wrap(COMMAND)) && sendAll(clamd, content);
      return ClamdReply.read(clamd.reply(), complete);
    } catch (IOException silent) {
      throw new ScannerUnavailable("The scanner at " + address + " does not answer.");
    }
  }

  /** False where the scanner has answered before everything was sent. */
  private static boolean sendAll(ClamdConnection clamd, InputStream content) throws IOException {
    byte[] piece = new byte[PIECE];
    for (int count = next(content, piece); count >= 0; count = next(content, piece)) {
      ByteBuffer chunk = ByteBuffer.allocate(Integer.BYTES + count);
      if (!clamd.send(chunk.putInt(count).put(piece, 0, count).flip())) {
        return false;
      }
    }
    return clamd.send(ByteBuffer.allocate(Integer.BYTES));
  }

  /** What goes wrong there is not the scanner's fault. */
  private static int next(InputStream content, byte[] piece) {
    try {
      return content.read(piece);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
