package io.gatepass.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class QuietLogsTest {
  private static final byte[] HELLO = "hello".getBytes(UTF_8);

  @TempDir Path directory;
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> written = new ListAppender<>();
  private Level before;

  @BeforeEach
  void listen() {
    before = root.getLevel();
    root.setLevel(Level.INFO);
    written.start();
    root.addAppender(written);
  }

  @AfterEach
  void silence() {
    root.detachAppender(written);
    root.setLevel(before);
  }

  @Test
  void no_signature_and_no_credential_is_logged_whatever_goes_wrong() throws Exception {
    String credentials;
    try (StorageProvider store = Uploads.open(directory)) {
      SignedRequest request = Uploads.sign(store, Uploads.newId(), HELLO.length);
      Path inTheWay = Files.writeString(directory.resolve("objects/uploads/t"), "");
      assertThat(Client.put(request, HELLO).statusCode()).isEqualTo(500);
      Files.delete(inTheWay);
      assertThat(Client.put(request, HELLO).statusCode()).isEqualTo(200);
      Client.put(request, HELLO);
      Client.put(request, new byte[1]);
      Client.put(
          URI.create(request.uri() + "0"), request.headers(), BodyPublishers.ofByteArray(HELLO));
      Client.get(URI.create(request.uri() + "&torrent="));
      try (RawPut cutOff = RawPut.begin(Uploads.sign(store, Uploads.newId(), 5), 5)) {
        cutOff.send("he");
      }
      credentials = Files.readString(directory.resolve("credentials"));
    }
    List<String> secrets =
        List.of(credentials.split("[=:\n]")).stream().filter(word -> word.length() == 64).toList();
    assertThat(secrets).hasSize(2);
    assertThat(written.list).extracting(ILoggingEvent::getLevel).contains(Level.WARN, Level.ERROR);
    for (ILoggingEvent event : written.list) {
      String text = event.getFormattedMessage() + " " + event.getThrowableProxy();
      assertThat(text).doesNotContain("X-Amz-").doesNotContain(secrets);
    }
  }
}
