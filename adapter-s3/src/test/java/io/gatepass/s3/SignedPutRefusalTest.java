package io.gatepass.s3;

import static io.gatepass.s3.Samples.HELLO;
import static io.gatepass.s3.Samples.MINUTES;
import static io.gatepass.s3.Samples.OTHER;
import static io.gatepass.s3.Samples.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.SignedRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a holder of one signed write cannot do with it. */
class SignedPutRefusalTest extends OnRealStore {
  private void assertNothingThere() {
    assertThat(store.objects().find(key)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ChecksumAlgorithm.class)
  void bytes_with_another_checksum_are_refused_with_400(ChecksumAlgorithm algorithm) {
    assertThat(Http.put(sign(algorithm), OTHER).statusCode()).isEqualTo(400);
    assertNothingThere();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void another_length_is_refused_with_403(int difference) {
    byte[] body = Arrays.copyOf(HELLO, HELLO.length + difference);
    assertThat(Http.put(sign(), body).statusCode()).isEqualTo(403);
    assertNothingThere();
  }

  @Test
  void another_content_type_is_refused_with_403() {
    assertThat(Http.putWith(sign(), HELLO, "Content-Type", "text/html").statusCode())
        .isEqualTo(403);
    assertNothingThere();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Type", "If-None-Match", "x-amz-meta-gatepass-upload-id"})
  void a_signed_header_that_is_left_out_is_refused(String header) {
    assertThat(Http.putWithout(sign(), HELLO, header).statusCode()).isIn(400, 403);
    assertNothingThere();
  }

  @ParameterizedTest
  @EnumSource(ChecksumAlgorithm.class)
  void a_checksum_that_is_left_out_is_refused(ChecksumAlgorithm algorithm) {
    SignedRequest request = sign(algorithm);
    String header =
        request.headers().keySet().stream()
            .filter(name -> name.matches("(?i)content-md5|x-amz-checksum-.*"))
            .findFirst()
            .orElseThrow();
    assertThat(Http.putWithout(request, HELLO, header).statusCode()).isIn(400, 403);
    assertNothingThere();
  }

  @Test
  void another_upload_id_is_refused_with_403() {
    String other = Samples.id().toString();
    assertThat(Http.putWith(sign(), HELLO, "x-amz-meta-gatepass-upload-id", other).statusCode())
        .isEqualTo(403);
    assertNothingThere();
  }

  @Test
  void a_forged_signature_is_refused_with_403() {
    String uri = sign().uri().toString();
    char last = uri.charAt(uri.indexOf("X-Amz-Signature=") + 16);
    URI forged =
        URI.create(
            uri.replace("X-Amz-Signature=" + last, "X-Amz-Signature=" + (last == 'a' ? 'b' : 'a')));
    assertThat(Http.send("PUT", forged, sign().headers(), HELLO).statusCode()).isEqualTo(403);
    assertNothingThere();
  }

  @Test
  void without_its_query_it_is_refused_with_403() {
    URI bare = URI.create(sign().uri().toString().replaceAll("\\?.*", ""));
    assertThat(Http.send("PUT", bare, sign().headers(), HELLO).statusCode()).isEqualTo(403);
    assertNothingThere();
  }

  @Test
  void another_key_is_refused_with_403() {
    ObjectKey other = Samples.key();
    URI moved = URI.create(sign().uri().toString().replace(key.value(), other.value()));
    assertThat(Http.send("PUT", moved, sign().headers(), HELLO).statusCode()).isEqualTo(403);
    assertThat(store.objects().find(other)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "DELETE"})
  void another_verb_is_refused_with_403(String verb) {
    Http.put(sign(), HELLO);
    assertThat(Http.send(verb, sign().uri(), sign().headers(), HELLO).statusCode()).isEqualTo(403);
    assertThat(store.objects().find(key)).isPresent();
  }

  @Test
  void after_its_end_it_is_refused_with_403() throws InterruptedException {
    SignedRequest request =
        store
            .uploads()
            .signPut(id, Samples.at(key), exactly(HELLO), new Lifetime(Duration.ofSeconds(1)));
    while (!Instant.now().isAfter(request.expiresAt().plusSeconds(1))) {
      Thread.sleep(100);
    }
    assertThat(Http.put(request, HELLO).statusCode()).isEqualTo(403);
    assertNothingThere();
  }

  @Test
  void a_second_put_on_the_same_url_is_refused_with_412_and_changes_nothing() {
    SignedRequest request = sign();
    assertThat(Http.put(request, HELLO).statusCode()).isEqualTo(200);
    StoredObject first = store.objects().find(key).orElseThrow();
    assertThat(Http.put(request, OTHER).statusCode()).isEqualTo(412);
    assertThat(store.objects().find(key)).contains(first);
    assertThat(store.objects().readRange(first.ref(), 0, new ByteCount(100))).isEqualTo(HELLO);
  }

  @Test
  void an_open_size_is_not_signed() {
    Constraints open =
        new Constraints(new SizeLimit.AtMost(new ByteCount(10)), Samples.TEXT, Optional.empty());
    assertThatThrownBy(() -> store.uploads().signPut(id, Samples.at(key), open, MINUTES))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
