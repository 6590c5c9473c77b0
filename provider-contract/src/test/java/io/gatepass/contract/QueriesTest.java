package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueriesTest {
  @ParameterizedTest
  @CsvSource({
    "X-Amz-Expires=900&X-Amz-Signature=abc&x=1, X-Amz-Expires=900&X-Amz-Signature=bbc&x=1",
    "X-Goog-SignedHeaders=host&X-Goog-Signature=0bc, X-Goog-SignedHeaders=host&X-Goog-Signature=abc",
    "sp=c&sig=abc%3D, sp=c&sig=bbc%3D",
  })
  void a_forged_signature_is_the_only_change(String query, String forged) {
    assertThat(Queries.forged(URI.create("http://h:1/b/k?" + query)))
        .isEqualTo(URI.create("http://h:1/b/k?" + forged));
  }

  @ParameterizedTest
  @CsvSource({
    "X-Amz-Date=1&X-Amz-Expires=900, X-Amz-Date=1&X-Amz-Expires=4500",
    "X-Goog-Expires=1, X-Goog-Expires=3601",
    "se=2026-03-01T12%3A00%3A00Z&sig=a, se=2026-03-01T13%3A00%3A00Z&sig=a",
  })
  void an_end_an_hour_later_is_the_only_change(String query, String later) {
    assertThat(Queries.prolonged(URI.create("http://h/k?" + query)))
        .isEqualTo(URI.create("http://h/k?" + later));
  }

  @Test
  void without_its_query_nothing_of_it_is_left() {
    assertThat(Queries.stripped(URI.create("http://h:1/b/k?a=b")))
        .isEqualTo(URI.create("http://h:1/b/k"));
  }
}
