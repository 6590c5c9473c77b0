package io.gatepass.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an address with a token before anybody reads it. */
class PathTokenTest {

  @ParameterizedTest
  @CsvSource({
    "/uppy/gput_a_b/s3/params?x=1, /uppy/s3/params?x=1, Bearer gput_a_b",
    "/uppy/gput_a_b//s3/multipart, /uppy/s3/multipart, Bearer gput_a_b",
    "/uppy/gput_/s3, /uppy/s3, Bearer gput_",
    "/uppy/gput_%20/s3/params, /uppy/s3/params, Bearer gput_%20",
    "/uppy//s3/params?a=/uppy/gput_x/s3/, /uppy/s3/params?a=/uppy/gput_x/s3/,"
  })
  void the_token_becomes_a_credential_and_the_address_a_plain_one(
      String sent, String read, String credential) {
    HttpRequest request = taken(sent);

    assertThat(request.uri()).isEqualTo(read);
    assertThat(request.headers().get("Authorization")).isEqualTo(credential);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/uppy/s3/params",
        "/uppy/gpk_a_b/s3/params",
        "/uppy/gput_a_b/s3x",
        "/uppy/gput_a_b",
        "/uppy/x/gput_a_b/s3/params",
        "/v1/uploads?a=/uppy/gput_a_b/s3/params",
        "/upp%79/gput_a_b/s3/params",
        "http://h/uppy/gput_a_b/s3/params",
        "/uppy/gput_a\u000bb/s3/params"
      })
  void any_other_address_stays_as_it_is(String sent) {
    HttpRequest request = taken(sent);

    assertThat(request.uri()).isEqualTo(sent);
    assertThat(request.headers()).isEmpty();
  }

  @Test
  void a_credential_that_was_sent_too_stays_beside_it() {
    HttpRequest request = request("/uppy/gput_a/s3/params");
    request.headers().add("Authorization", "Bearer other");

    PathToken.take(request);

    assertThat(request.headers().getAll("authorization"))
        .containsExactly("Bearer other", "Bearer gput_a");
  }

  private static HttpRequest taken(String uri) {
    HttpRequest request = request(uri);
    PathToken.take(request);
    return request;
  }

  private static HttpRequest request(String uri) {
    return new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, uri);
  }
}
