package io.gatepass.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoogleVectorsTest {
  /** Our policies hold exact values alone, so this one's document cannot come from our builder. */
  private static final String STARTS_WITH = "POST Policy ACL matching";

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.gatepass.signing.GoogleVectors#urls")
  void every_published_url_comes_out_byte_for_byte(JsonNode vector) {
    SignedUrl signed =
        GoogleVectors.signer().url(GoogleVectors.request(vector), GoogleVectors.time(vector));

    assertThat(signed.uri().toString()).isEqualTo(vector.get("expectedUrl").asText());
    assertThat(signed.expiresAt())
        .isEqualTo(GoogleVectors.time(vector).plus(GoogleVectors.life(vector)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.gatepass.signing.GoogleVectors#policies")
  void every_published_policy_of_exact_values_comes_out_byte_for_byte(JsonNode vector) {
    JsonNode input = vector.get("policyInput");
    Map<String, String> expected = GoogleVectors.texts(vector.get("policyOutput"), "fields");
    if (vector.get("description").asText().equals(STARTS_WITH)) {
      assertThat(signatureOf(expected.get("policy"), input))
          .isEqualTo(expected.get("x-goog-signature"));
      return;
    }

    Map<String, String> signed =
        GoogleVectors.signer().policy(policy(input), GoogleVectors.time(input)).fields();

    assertThat(signed).containsExactlyInAnyOrderEntriesOf(expected);
    assertThat(signed.keySet()).first().isEqualTo("key");
  }

  @Test
  void all_vectors_are_there_and_one_alone_has_a_condition_that_we_do_not_offer() {
    assertThat(GoogleVectors.urls()).hasSize(20);
    assertThat(GoogleVectors.policies()).hasSize(11);
    assertThat(GoogleVectors.policies())
        .filteredOn(vector -> vector.at("/policyInput/conditions").has("startsWith"))
        .map(vector -> vector.get("description").asText())
        .isEqualTo(List.of(STARTS_WITH));
  }

  private static String signatureOf(String policy, JsonNode input) {
    return GoogleVectors.signer().at(GoogleVectors.time(input)).signature(policy);
  }

  private static PostPolicy policy(JsonNode input) {
    JsonNode range = input.at("/conditions/contentLengthRange");
    return new PostPolicy(
        input.get("bucket").asText(),
        input.get("object").asText(),
        range.isMissingNode()
            ? Optional.empty()
            : Optional.of(new LengthRange(range.get(0).asLong(), range.get(1).asLong())),
        new LinkedHashMap<>(GoogleVectors.texts(input, "fields")),
        GoogleVectors.life(input));
  }
}
