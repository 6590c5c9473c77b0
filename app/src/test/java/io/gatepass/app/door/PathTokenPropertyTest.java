package io.gatepass.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.Mangled;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.Test;

class PathTokenPropertyTest {
  private static final String RIGHT = "/uppy/gput_a_b/s3/multipart/7?key=7";

  @Test
  void an_address_stays_as_it_is_or_loses_its_token_to_one_header_and_gains_nothing() {
    Mangled.forEach(
        RIGHT,
        (uri, seed) -> {
          if (uri.chars().anyMatch(Character::isWhitespace)) {
            return; // a request line ends there, so no such address comes
          }
          HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, uri);

          PathToken.take(request);

          String credential = request.headers().get("Authorization");
          if (credential == null) {
            assertThat(request.headers()).as("seed %s", seed).isEmpty();
            assertThat(request.uri())
                .as("seed %s", seed)
                .isIn(uri, uri.replaceFirst("//s3", "/s3"));
          } else {
            String token = credential.substring("Bearer ".length());
            assertThat(uri).as("seed %s", seed).startsWith("/uppy/" + token + "/").contains("/s3");
            assertThat(token).matches("gput_[!-~]*").doesNotContain("/", "?", "#");
            assertThat(uri).endsWith(request.uri().substring("/uppy/".length()));
          }
        });
  }
}
