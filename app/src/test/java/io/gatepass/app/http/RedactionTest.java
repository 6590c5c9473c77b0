package io.gatepass.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  private static final String SECRET = "S3cr3t".repeat(7) + "x";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE /v1/keys/gpk_AAAAAAAAAAAAAAAAAAAAAA_%s",
        "/v1/tokens/gput_AAAAAAAAAAAAAAAAAAAAAA_%s?x=1",
        "GET /v1/uploads/eyJhbGciOiJub25lIn0.eyJ4Ijoi%s.%s",
        "https://s/b/k?X-Amz-Signature=%s&x=1",
        "https://s/b/k?a=b&X-Goog-Signature=%s",
        "x-amz-credential=%s",
        "X-Amz-Security-Token%%3D%s",
        "https://a.blob/c/k?sv=1&sig=%s",
        "https://cdn/k?Policy=%s&Key-Pair-Id=K",
        "https://w/k?verify=%s",
        "/v1/uploads?token=%s",
        "{\"policy\":\"%s\",\"x-amz-signature\":\"%s\"}",
        "Authorization: Bearer %s",
        "authorization=[bearer  %s]",
        "whsec_%s"
      })
  void what_opens_a_door_is_taken_out(String text) {
    String safe = Redaction.of(text.replace("%s", SECRET).replace("%%", "%"));
    assertThat(safe).doesNotContain(SECRET).contains("***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE /v1/keys/gpk_AAAAAAAAAAAAAAAAAAAAAA: the database does not answer",
        "/v1/uploads/019a0000-0000-7000-8000-000000000000/parts",
        "The policy default takes at most 10 GB.",
        "gatepass.policies.default.store: there is no store",
        "The signature does not match: SignatureDoesNotMatch",
        "{\"action\":\"token.create\",\"details\":{\"policy\":\"video4k\",\"count\":\"1\"}}",
        "policy=default&x=1",
        "{\"action\":\"token.create\",\"details\":{\"kind\":\"put\",\"requests\":\"1\"}}"
      })
  void everything_else_stays(String text) {
    assertThat(Redaction.of(text)).isEqualTo(text);
  }

  @Test
  void the_id_of_a_key_stays_so_that_it_can_be_revoked() {
    assertThat(Redaction.of("gpk_AAAAAAAAAAAAAAAAAAAAAA_" + SECRET))
        .isEqualTo("gpk_AAAAAAAAAAAAAAAAAAAAAA_***");
  }

  @Test
  void a_quote_that_was_escaped_stays_so() {
    assertThat(Redaction.of("{\"owner\":\"token=a\\\"b\"}"))
        .isEqualTo("{\"owner\":\"token=***\\\"b\"}");
  }

  @Test
  void a_hostile_text_costs_no_more_than_its_length_deserves() {
    for (String part :
        List.of("eyJ", "eyJa.", "gpk_", "Bearer ", "sig", "token%3D", "\"policy\":")) {
      String hostile = part.repeat(100_000 / part.length());
      assertThat(Redaction.of(hostile)).isNotEmpty();
    }
  }
}
