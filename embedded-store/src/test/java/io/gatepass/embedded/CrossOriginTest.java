package io.gatepass.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.ports.InvalidSettings;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossOriginTest {
  private static final String PAGE = "http://localhost:8080";
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

  @TempDir Path directory;

  private StorageProvider open() {
    return Uploads.open(directory, Map.of("allowed-origins", PAGE + ", http://127.0.0.1:8080"));
  }

  private static HttpResponse<byte[]> preflight(SignedRequest request, String origin) {
    String names =
        String.join(",", new TreeSet<>(request.headers().keySet())).toLowerCase(Locale.ROOT);
    return Client.send(
        HttpRequest.newBuilder(request.uri())
            .method("OPTIONS", BodyPublishers.noBody())
            .header("Origin", origin)
            .header("Access-Control-Request-Method", request.method().name())
            .header("Access-Control-Request-Headers", names));
  }

  @Test
  void an_allowed_page_may_send_every_header_an_instruction_can_carry() {
    try (StorageProvider store = open()) {
      for (ChecksumAlgorithm algorithm : ChecksumAlgorithm.values()) {
        SignedRequest request =
            Uploads.sign(store, Uploads.newId(), 1, Optional.of(anyDigest(algorithm)));
        HttpResponse<byte[]> answer = preflight(request, PAGE);

        assertThat(answer.statusCode()).as("%s", algorithm).isEqualTo(200);
        assertThat(answer.headers().firstValue(ALLOW_ORIGIN)).contains(PAGE);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
            .isEqualTo("GET, HEAD, POST, PUT");
      }
    }
  }

  private static Checksum anyDigest(ChecksumAlgorithm algorithm) {
    byte[] zeros = new byte[algorithm.length()];
    return new Checksum(algorithm, Base64.getEncoder().encodeToString(zeros));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "http://localhost:80800",
        "http://localhost:8080.evil.example",
        "http://xlocalhost:8080",
        "http://127a0b0c1:8080",
        "null"
      })
  void a_page_of_another_origin_is_told_nothing(String origin) {
    try (StorageProvider store = open()) {
      SignedRequest request = Uploads.sign(store, Uploads.newId(), 1);
      HttpResponse<byte[]> answer = preflight(request, origin);

      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.headers().map()).doesNotContainKey(ALLOW_ORIGIN.toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void an_allowed_page_reads_the_answer_and_its_etag() {
    try (StorageProvider store = open()) {
      SignedRequest request = Uploads.sign(store, Uploads.newId(), 1);
      HttpRequest.Builder put =
          HttpRequest.newBuilder(request.uri())
              .PUT(BodyPublishers.ofByteArray(new byte[1]))
              .header("Origin", PAGE);
      request.headers().forEach(put::header);
      HttpResponse<byte[]> answer = Client.send(put);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue(ALLOW_ORIGIN)).contains(PAGE);
      assertThat(answer.headers().firstValue("Access-Control-Expose-Headers")).contains("ETag");
    }
  }

  @Test
  void without_allowed_origins_no_page_may_come() {
    try (StorageProvider store = Uploads.open(directory)) {
      SignedRequest request = Uploads.sign(store, Uploads.newId(), 1);

      assertThat(preflight(request, PAGE).statusCode()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*", "http://*", "localhost:8080", "http://a,", "http://a/", "null", "ftp://a"})
  void what_is_not_a_list_of_origins_is_refused(String text) {
    assertThatThrownBy(() -> Uploads.open(directory, Map.of("allowed-origins", text)))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("gatepass.stores.embedded.allowed-origins is not valid");
  }
}
