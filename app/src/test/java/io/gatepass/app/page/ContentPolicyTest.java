package io.gatepass.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentPolicyTest {

  @Test
  void every_store_is_listed_once_by_scheme_host_and_port() {
    List<URI> stores =
        List.of(
            URI.create("https://media.s3.eu-west-1.amazonaws.com"),
            URI.create("http://localhost:9000/path?query"),
            URI.create("http://localhost:9000"));

    assertThat(ContentPolicy.forPage(stores))
        .endsWith(
            "connect-src 'self' http://localhost:9000 https://media.s3.eu-west-1.amazonaws.com");
  }
}
