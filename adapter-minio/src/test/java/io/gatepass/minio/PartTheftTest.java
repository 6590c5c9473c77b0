package io.gatepass.minio;

import static io.gatepass.minio.Samples.HELLO;
import static io.gatepass.minio.Samples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.servers.MinioServer;
import io.gatepass.contract.servers.StorageServer;
import io.gatepass.domain.ObjectKey;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import io.gatepass.signing.Credential;
import io.gatepass.signing.Origin;
import io.gatepass.signing.UrlRequest;
import io.gatepass.signing.V4Signer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the holder of a signed part may try beyond sending it. */
class PartTheftTest {
  private static final byte[] UNSIGNED_BODY =
      "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  /** An upload with one part that is signed and not sent. */
  @FunctionalInterface
  private interface Attack {
    void on(PartsUpload upload, SignedRequest part, ObjectKey victim);
  }

  private static void prove(Attack attack) {
    OnMinio.prove(backend -> {
      try (StorageProvider store = backend.open()) {
        ObjectKey victim = Samples.key();
        backend.write(victim, "text/plain", OTHER);
        PartsUpload upload = new PartsUpload(store.multiparts());
        attack.on(upload, upload.sign(1, HELLO, Optional.empty()), victim);
      }
    });
  }

  private static int send(String method, URI uri, Map<String, String> headers, byte[] body) {
    return Http.send(method, uri, headers, body).statusCode();
  }

  private static Map<String, String> copying(SignedRequest part, ObjectKey victim) {
    String bucket = part.uri().getPath().split("/", 3)[1];
    Map<String, String> headers = new HashMap<>(part.headers());
    headers.put("x-amz-copy-source", "/" + bucket + "/" + victim);
    return headers;
  }

  /** The same part, signed with a key that may do everything. */
  private static URI mighty(SignedRequest part, Map<String, String> signedHeaders) {
    StorageServer server = MinioServer.shared();
    Map<String, String> query =
        Arrays.stream(part.uri().getQuery().split("&"))
            .map(pair -> pair.split("=", 2))
            .filter(pair -> !pair[0].startsWith("X-Amz-"))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    return new V4Signer(
            Credential.aws(server.keyId(), server.secret(), Optional.empty(), "us-east-1"))
        .url(
            new UrlRequest(
                "PUT",
                new Origin(server.endpoint()),
                part.uri().getPath(),
                signedHeaders,
                query,
                Duration.ofMinutes(5)),
            Instant.now())
        .uri();
  }

  @Test
  void a_part_cannot_be_turned_into_a_copy() {
    prove((upload, part, victim) -> {
      assertThat(send("PUT", part.uri(), copying(part, victim), new byte[0])).isBetween(400, 499);
      assertThat(upload.arrived()).isEmpty();
    });
  }

  @Test
  void a_part_that_a_mighty_key_signed_cannot_either_because_of_the_guard() {
    prove((upload, part, victim) -> {
      Map<String, String> guard = new HashMap<>();
      WriteHeaders.forbidCopies(guard);
      Map<String, String> headers = copying(part, victim);
      headers.keySet().retainAll(Set.of("x-amz-copy-source"));
      headers.putAll(guard);
      assertThat(send("PUT", mighty(part, guard), headers, new byte[0])).isEqualTo(412);
      assertThat(upload.arrived()).isEmpty();
      headers.keySet().removeAll(guard.keySet());
      assertThat(send("PUT", mighty(part, Map.of()), headers, new byte[0])).isEqualTo(200);
    });
  }

  @Test
  void who_has_seen_a_part_cannot_write_unsigned() {
    prove((upload, part, victim) -> {
      String unsigned = part.uri().toString().replaceAll("&?X-Amz-Signature=[^&]*", "");
      Map<String, String> headers =
          Map.of(
              "x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
              "x-amz-decoded-content-length", "5",
              "x-amz-trailer", "x-amz-checksum-crc32",
              "Content-Encoding", "aws-chunked");
      assertThat(send("PUT", URI.create(unsigned), headers, UNSIGNED_BODY)).isEqualTo(403);
      assertThat(send("PUT", part.uri(), headers, UNSIGNED_BODY)).isEqualTo(403);
      assertThat(upload.arrived()).isEmpty();
    });
  }

  @Test
  void a_part_is_no_permission_to_list_complete_end_or_replace() {
    prove((upload, part, victim) -> {
      String url = part.uri().toString();
      URI whole = URI.create(url.replaceAll("(partNumber|uploadId)=[^&]*&?", ""));
      assertThat(send("PUT", whole, part.headers(), HELLO)).isEqualTo(403);
      for (String method : new String[] {"GET", "POST", "DELETE"}) {
        assertThat(send(method, part.uri(), part.headers(), new byte[0])).isBetween(400, 499);
      }
      assertThat(upload.arrived()).isEmpty();
      assertThat(send("PUT", part.uri(), part.headers(), HELLO)).isEqualTo(200);
    });
  }

  @Test
  void names_in_a_form_body_do_not_replace_those_of_the_url() {
    prove((upload, part, victim) -> {
      Map<String, String> headers = new HashMap<>(part.headers());
      headers.put("Content-Type", "application/x-www-form-urlencoded");
      byte[] body = "partNumber=7".getBytes(StandardCharsets.US_ASCII);
      assertThat(body).hasSize(HELLO.length);
      assertThat(send("PUT", part.uri(), headers, body)).isEqualTo(200);
      assertThat(upload.arrived()).singleElement().matches(stored -> stored.number() == 1);
    });
  }
}
