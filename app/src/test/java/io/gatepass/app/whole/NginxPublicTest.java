package io.gatepass.app.whole;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.HttpFront;
import io.gatepass.contract.ServerAbsent;
import io.gatepass.contract.servers.NginxServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A real nginx in front of a bucket that is open, with the configuration of the documentation. */
class NginxPublicTest {
  private static final String CONTENT = "what everybody may read";

  private final List<String> asked = new CopyOnWriteArrayList<>();

  @Test
  void what_is_public_is_read_from_the_cache_and_nothing_beside_it() throws IOException {
    int port = Launch.freePort();
    try (HttpFront bucket = new HttpFront((head, body) -> answer(head));
        NginxServer nginx =
            NginxServer.start(port, DocumentedNginx.of(port, bucket.uri().getAuthority()))) {
      Instruction file =
          new Instruction("GET", nginx.uri() + "/public/acme/1.txt?a=b", Map.of())
              .with("Authorization", "Bearer somebody")
              .with("Referer", "https://somebody.example/");
      assertThat(get(file).body()).isEqualTo(CONTENT);
      assertThat(asked).hasSize(1);
      assertThat(asked.getFirst())
          .startsWith("GET /media/public/acme/1.txt HTTP/1.1")
          .contains("\r\nReferer: PASSWORD\r\n")
          .doesNotContain("somebody", "a=b");

      assertThat(get(file).body()).isEqualTo(CONTENT);
      HttpResponse<String> rest = get(file.with("Range", "bytes=5-"));
      assertThat(rest.statusCode()).isEqualTo(206);
      assertThat(rest.body()).isEqualTo(CONTENT.substring(5));
      assertThat(asked).as("asked of the bucket").hasSize(1);

      refused(nginx.uri() + "/public/");
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }

  private void refused(String folder) {
    assertThat(get(new Instruction("DELETE", folder + "acme/1.txt", Map.of())).statusCode())
        .isEqualTo(403);
    for (String outside : new String[] {"../t/acme/2.txt", "..%2Ft%2Facme/2.txt"}) {
      assertThat(get(new Instruction("GET", folder + outside, Map.of())).statusCode())
          .as(outside)
          .isEqualTo(403);
    }
    get(new Instruction("GET", folder + "a%0D%0AX-Written:1", Map.of()));
    assertThat(asked)
        .allSatisfy(head -> assertThat(head).startsWith("GET /media/public/"))
        .noneMatch(head -> head.lines().anyMatch(line -> line.startsWith("X-Written")));
  }

  private static HttpResponse<String> get(Instruction instruction) {
    return instruction.get(BodyHandlers.ofString());
  }

  /** As a store answers a range that is longer than the file. */
  private Optional<byte[]> answer(String head) {
    asked.add(head);
    return Optional.of(
        ("HTTP/1.1 206 Partial Content\r\nContent-Type: text/plain\r\nETag: \"1\"\r\n"
                + "Content-Length: %d\r\nContent-Range: bytes 0-%d/%d\r\n"
                + "Connection: close\r\n\r\n%s")
            .formatted(CONTENT.length(), CONTENT.length() - 1, CONTENT.length(), CONTENT)
            .getBytes(ISO_8859_1));
  }
}
