package io.gatepass.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.StoreIdentity;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.InvalidSettings;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
  private static final byte[] HELLO = "hello".getBytes(UTF_8);

  @TempDir Path directory;

  @Test
  void objects_and_signed_requests_survive_a_restart() {
    UploadId before = Uploads.newId();
    UploadId after = Uploads.newId();
    SignedRequest download;
    SignedRequest upload;
    StoreIdentity identity;
    URI origin;
    try (StorageProvider store = Uploads.open(directory)) {
      Client.put(Uploads.sign(store, before, HELLO.length), HELLO);
      download = Uploads.download(store, Uploads.stored(store, before));
      upload = Uploads.sign(store, after, HELLO.length);
      identity = store.identity();
      origin = store.clientOrigin();
    }
    try (StorageProvider store = Uploads.open(directory)) {
      assertThat(store.identity()).isEqualTo(identity);
      assertThat(store.clientOrigin()).isEqualTo(origin);
      assertThat(Client.get(download.uri()).body()).isEqualTo(HELLO);
      assertThat(Client.put(upload, HELLO).statusCode()).isEqualTo(200);
      assertThat(Uploads.stored(store, before).uploadId()).contains(before.toString());
      assertThat(Uploads.stored(store, before).contentType()).isEqualTo("text/plain");
    }
  }

  @Test
  void when_the_remembered_port_is_taken_the_same_store_comes_up_on_another() throws IOException {
    StoreIdentity identity;
    URI first;
    try (StorageProvider store = Uploads.open(directory)) {
      identity = store.identity();
      first = store.clientOrigin();
    }
    try (ServerSocket other = listen(first.getPort());
        StorageProvider store = Uploads.open(directory)) {
      assertThat(other.isBound()).isTrue();
      assertThat(store.clientOrigin()).isNotEqualTo(first);
      assertThat(store.identity()).isEqualTo(identity);
      first = store.clientOrigin();
    }
    try (StorageProvider store = Uploads.open(directory)) {
      assertThat(store.clientOrigin()).isEqualTo(first);
    }
  }

  @Test
  void a_port_that_was_asked_for_is_used_or_refused_when_taken() throws IOException {
    int port;
    try (ServerSocket other = listen(0)) {
      port = other.getLocalPort();
      Map<String, String> asked = Map.of("port", String.valueOf(port));
      assertThatThrownBy(() -> Uploads.open(directory, asked))
          .isInstanceOf(InvalidSettings.class)
          .hasMessageContaining("gatepass.stores.embedded.port is taken by another process");
    }
    try (StorageProvider store = Uploads.open(directory, Map.of("port", String.valueOf(port)))) {
      assertThat(store.clientOrigin().getPort()).isEqualTo(port);
    }
    try (StorageProvider store = Uploads.open(directory)) {
      assertThat(store.clientOrigin().getPort()).isEqualTo(port);
    }
  }

  @Test
  void it_listens_on_loopback_alone_and_no_more_once_closed() throws IOException {
    StorageProvider store = Uploads.open(directory);
    URI origin = store.clientOrigin();
    assertThat(origin.getHost()).isEqualTo("127.0.0.1");
    try (ServerSocket elsewhere = new ServerSocket()) {
      elsewhere.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.2"), origin.getPort()));
      assertThat(elsewhere.isBound()).as("only 127.0.0.1 is taken").isTrue();
    }
    store.close();
    store.close();
    try (ServerSocket free = listen(origin.getPort())) {
      assertThat(free.isBound()).isTrue();
    }
  }

  private static ServerSocket listen(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
  }
}
