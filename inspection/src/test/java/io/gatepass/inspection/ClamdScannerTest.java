package io.gatepass.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.contract.ServerAbsent;
import io.gatepass.contract.servers.ClamdServer;
import io.gatepass.ports.ScanVerdict;
import io.gatepass.ports.ScannerUnavailable;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.VirusScanner;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** On a real clamd. */
class ClamdScannerTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Test
  void harmless_bytes_are_clean_and_the_test_virus_is_found() {
    onEach(scanner -> {
      assertThat(scan(scanner, "hello".getBytes(UTF_8))).isEqualTo(new ScanVerdict.Clean());
      assertThat(scan(scanner, new byte[0])).isEqualTo(new ScanVerdict.Clean());
      assertThat(scan(scanner, ClamdServer.eicar()))
          .isEqualTo(new ScanVerdict.Infected(ClamdServer.signature()));
    });
  }

  @Test
  void a_virus_behind_many_pieces_is_found() {
    byte[] eicar = ClamdServer.eicar();
    byte[] large = new byte[900_000];
    System.arraycopy(eicar, 0, large, large.length - eicar.length, eicar.length);

    onEach(scanner -> assertThat(scan(scanner, large)).isInstanceOf(ScanVerdict.Infected.class));
  }

  @Test
  void what_the_scanner_takes_only_in_part_is_never_clean() {
    onEach(scanner -> {
      assertThat(scan(scanner, new byte[1_500_000])).isInstanceOf(ScanVerdict.NotScannable.class);
      assertThat(scan(scanner, new byte[20_000_000])).isInstanceOf(ScanVerdict.NotScannable.class);
    });
  }

  @Test
  void a_failing_store_is_not_taken_for_a_failing_scanner() {
    InputStream lost =
        new InputStream() {
          @Override
          public int read() {
            throw new StorageException.Conflict("changed", null);
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            return read();
          }
        };

    onEach(scanner ->
        assertThatThrownBy(() -> scanner.scan(lost)).isInstanceOf(StorageException.Conflict.class));
  }

  @Test
  void a_scanner_that_is_not_there_gives_no_verdict() {
    for (String address :
        new String[] {"tcp://127.0.0.1:1", "unix:/nowhere", "tcp://no.invalid:1"}) {
      VirusScanner scanner = new ClamdFactory().create(URI.create(address), PATIENCE);
      assertThatThrownBy(() -> scan(scanner, new byte[5])).isInstanceOf(ScannerUnavailable.class);
    }
  }

  private static ScanVerdict scan(VirusScanner scanner, byte[] content) {
    return scanner.scan(new ByteArrayInputStream(content));
  }

  /** Over TCP and over a Unix socket. */
  private static void onEach(Consumer<VirusScanner> proof) {
    try (ClamdServer clamd = ClamdServer.start()) {
      proof.accept(new ClamdScanner(clamd.tcp(), PATIENCE));
      proof.accept(new ClamdScanner(clamd.unix(), PATIENCE));
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }
}
