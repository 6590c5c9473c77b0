package io.gatepass.app.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.Part;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.PartSigner;
import io.gatepass.ports.SignedRequest;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is written here is held against the mapper, which writes parts everywhere else. */
class PartsTextTest {
  private static final JsonMapper MAPPER = JsonMapper.createDefault();
  private static final Argument<PartsController.SignedPartsJson> ANSWER =
      Argument.of(PartsController.SignedPartsJson.class);
  private static final Instant END = Instant.parse("2026-01-02T03:04:05Z");
  private static final List<String> URLS =
      List.of("https://a/k?n=1", "https://a/\"quoted\"", "\\", "-");
  private static final List<Map<String, String>> HEADERS =
      List.of(
          Map.of(),
          Map.of("Content-MD5", "AAAA=="),
          Map.of("url", "-", "x-note", "\"url\":\"-\""),
          Map.of("x-é", "\\\u0001"));

  /** Each part's request is drawn from its number. */
  private static final PartSigner SIGNER =
      new PartSigner() {
        @Override
        public Instant expiresAt() {
          return END;
        }

        @Override
        public SignedRequest sign(Part part, Optional<Checksum> digest) {
          Random random = new Random(part.number());
          String url = URLS.get(random.nextInt(URLS.size()));
          Map<String, String> headers = HEADERS.get(random.nextInt(HEADERS.size()));
          Instant end = random.nextInt(9) == 0 ? END.plusMillis(7) : END;
          return new SignedRequest(HttpMethod.PUT, url, headers, end);
        }
      };

  @Test
  void what_is_written_is_what_the_mapper_writes() throws IOException {
    for (int count : new int[] {1, 2, 100, 101, 500}) {
      SignedParts parts = parts(count);

      assertThat(written(parts)).isEqualTo(mapped(parts));
    }
  }

  private static SignedParts parts(int count) {
    Random random = new Random(count);
    List<Part> parts =
        IntStream.rangeClosed(1, count).mapToObj(number -> part(number, random)).toList();
    return new SignedParts(parts, Map.of(), Optional.of(SIGNER));
  }

  private static Part part(int number, Random random) {
    return random.nextBoolean()
        ? new Part(number, Optional.empty())
        : new Part(
            number,
            Optional.of(
                new Part.Extent(
                    random.nextLong(Long.MAX_VALUE),
                    new ByteCount(random.nextLong(Long.MAX_VALUE)))));
  }

  private static String written(SignedParts parts) {
    PartsText text = new PartsText(parts, MAPPER);
    StringBuilder all = new StringBuilder();
    while (text.hasNext()) {
      all.append(new String(text.next(), UTF_8));
    }
    return all.toString();
  }

  private static String mapped(SignedParts parts) throws IOException {
    List<PartJson> each = PartJson.of(parts.stream().toList());
    return MAPPER.writeValueAsString(ANSWER, new PartsController.SignedPartsJson(each));
  }
}
