package io.gatepass.s3;

import static io.gatepass.s3.Samples.HELLO;
import static io.gatepass.s3.Samples.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ContentType;
import io.gatepass.domain.Delivery;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.FileName;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.SignedRequest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignedGetTest extends OnRealStore {
  private ObjectRef stored;

  @BeforeEach
  void upload() {
    Http.put(sign(), HELLO);
    stored = store.objects().find(key).orElseThrow().ref();
  }

  private SignedRequest read() {
    Delivery delivery =
        Delivery.of(
            new ContentType("image/png"),
            new FileName("Grüße \"1\".png"),
            Disposition.Kind.ATTACHMENT);
    return store.downloads().signGet(stored, delivery, MINUTES);
  }

  @Test
  void it_answers_the_bytes_with_our_type_disposition_and_cache_rule() {
    HttpResponse<byte[]> answer = Http.get(read());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(HELLO);
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-cache");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains(
            "attachment; filename=\"Gr__e _1_.png\"; filename*=UTF-8''Gr%C3%BC%C3%9Fe%20%221%22.png");
  }

  @Test
  void a_plain_client_needs_no_header() {
    assertThat(read().headers()).isEmpty();
    assertThat(read().uri().getQuery()).contains("X-Amz-SignedHeaders=host&");
  }

  @Test
  void a_range_can_be_asked_for() {
    HttpResponse<byte[]> answer =
        Http.send("GET", read().uri(), Map.of("Range", "bytes=7-11"), new byte[0]);
    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.body()).isEqualTo(Samples.bytes("store"));
  }

  @Test
  void another_disposition_or_type_is_refused_with_403() {
    String uri = read().uri().toString();
    for (String changed :
        new String[] {
          uri.replace("image%2Fpng", "text%2Fhtml"), uri.replace("attachment", "inline")
        }) {
      assertThat(changed).isNotEqualTo(uri);
      assertThat(Http.send("GET", URI.create(changed), Map.of(), new byte[0]).statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void another_key_another_verb_and_no_query_are_refused_with_403() {
    String uri = read().uri().toString();
    URI moved = URI.create(uri.replace(key.value(), Samples.key().value()));
    URI bare = URI.create(uri.replaceAll("\\?.*", ""));
    assertThat(Http.send("GET", moved, Map.of(), new byte[0]).statusCode()).isEqualTo(403);
    assertThat(Http.send("GET", bare, Map.of(), new byte[0]).statusCode()).isEqualTo(403);
    assertThat(Http.send("DELETE", read().uri(), Map.of(), new byte[0]).statusCode())
        .isEqualTo(403);
    assertThat(Http.send("PUT", read().uri(), Map.of(), HELLO).statusCode()).isEqualTo(403);
  }
}
