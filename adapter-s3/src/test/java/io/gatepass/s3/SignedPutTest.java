package io.gatepass.s3;

import static io.gatepass.s3.Samples.HELLO;
import static io.gatepass.s3.Samples.MINUTES;
import static io.gatepass.s3.Samples.exactly;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.SignedRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a holder of one signed write can do with it. */
class SignedPutTest extends OnRealStore {
  @Test
  void sent_as_signed_it_stores_the_bytes_with_type_and_upload_id_and_nothing_else() {
    assertThat(Http.put(sign(), HELLO).statusCode()).isEqualTo(200);
    StoredObject found = store.objects().find(key).orElseThrow();
    assertThat(found.size()).isEqualTo(new ByteCount(HELLO.length));
    assertThat(found.contentType()).isEqualTo("text/plain");
    assertThat(found.uploadId()).contains(id.toString());
    assertThat(found.foreignHeaders()).isEmpty();
    assertThat(found.checksums()).isEmpty();
    assertThat(found.ref().version()).isEmpty();
  }

  @Test
  void every_promise_is_a_signed_header() {
    assertThat(signedHeaders(sign()))
        .isEqualTo("content-length;content-type;host;if-none-match;x-amz-meta-gatepass-upload-id");
    assertThat(sign().headers())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "Content-Type", "text/plain",
                "If-None-Match", "*",
                "x-amz-meta-gatepass-upload-id", id.toString()));
  }

  @ParameterizedTest
  @EnumSource(ChecksumAlgorithm.class)
  void a_declared_checksum_is_one_more_signed_header_and_no_other(ChecksumAlgorithm algorithm) {
    String header =
        algorithm == ChecksumAlgorithm.MD5 ? "Content-MD5" : "x-amz-checksum-" + algorithm.label();
    SignedRequest request = sign(algorithm);
    assertThat(request.headers())
        .hasSize(4)
        .containsEntry(header, Digests.of(algorithm, HELLO).value());
    assertThat(signedHeaders(request)).contains(header.toLowerCase(Locale.ROOT));
    assertThat(request.uri().getRawQuery().toLowerCase(Locale.ROOT))
        .doesNotContain("sdk-checksum")
        .doesNotContain("x-amz-checksum-crc32=");
  }

  @ParameterizedTest
  @EnumSource(ChecksumAlgorithm.class)
  void bytes_with_the_declared_checksum_are_stored(ChecksumAlgorithm algorithm) {
    assertThat(Http.put(sign(algorithm), HELLO).statusCode()).isEqualTo(200);
    Map<ChecksumAlgorithm, Checksum> reported = store.objects().find(key).orElseThrow().checksums();
    assertThat(reported.values()).allMatch(Digests.of(algorithm, HELLO)::equals);
    assertThat(reported).hasSize(algorithm == ChecksumAlgorithm.MD5 ? 0 : 1);
  }

  @Test
  void an_empty_object_can_be_written() {
    byte[] nothing = new byte[0];
    SignedRequest request = store.uploads().signPut(id, Samples.at(key), exactly(nothing), MINUTES);
    assertThat(signedHeaders(request)).contains("content-length");
    assertThat(Http.put(request, nothing).statusCode()).isEqualTo(200);
    assertThat(store.objects().find(key).orElseThrow().size()).isEqualTo(ByteCount.ZERO);
  }

  @Test
  void its_text_form_holds_no_signature() {
    assertThat(sign().toString()).doesNotContain("?", "Signature", RealStore.KEY_ID);
  }

  private static String signedHeaders(SignedRequest request) {
    return Arrays.stream(request.uri().getQuery().split("&"))
        .filter(part -> part.startsWith("X-Amz-SignedHeaders="))
        .map(part -> part.substring("X-Amz-SignedHeaders=".length()))
        .findFirst()
        .orElseThrow();
  }
}
