package io.gatepass.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
  private static final Duration LIFE = Duration.ofMinutes(15);
  private static final Credential TEMPORARY =
      Credential.aws("id", "secret", Optional.of("tok\"en"), "eu-west-1");

  @Test
  void every_field_but_the_policy_and_its_signature_has_its_equality_condition() throws Exception {
    Map<String, String> fields = sign(TEMPORARY, policy("a/key", typeAndId())).fields();

    Map<String, String> conditions = new LinkedHashMap<>();
    document(fields)
        .get("conditions")
        .forEach(condition ->
            condition.forEachEntry((name, value) -> conditions.put(name, value.asText())));
    Map<String, String> expected = new LinkedHashMap<>(fields);
    expected.remove("policy");
    expected.remove("x-amz-signature");
    expected.put("bucket", "media");
    assertThat(conditions).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Test
  void the_fields_come_in_the_order_in_which_a_form_holds_them() {
    assertThat(sign(TEMPORARY, policy("a/key", typeAndId())).fields().keySet())
        .containsExactly(
            "key",
            "Content-Type",
            "x-amz-meta-gatepass-upload-id",
            "x-amz-date",
            "x-amz-credential",
            "x-amz-algorithm",
            "x-amz-security-token",
            "policy",
            "x-amz-signature");
  }

  @Test
  void googles_hmac_keys_sign_a_form_with_googles_names() {
    Map<String, String> fields =
        sign(Credential.googleHmac("GOOG1E", "secret"), policy("a/key", Map.of())).fields();

    assertThat(fields)
        .containsEntry("x-goog-algorithm", "GOOG4-HMAC-SHA256")
        .containsEntry("x-goog-credential", "GOOG1E/20260102/auto/storage/goog4_request")
        .containsEntry("x-goog-date", "20260102T030405Z")
        .containsKeys("key", "policy", "x-goog-signature")
        .hasSize(6);
  }

  @Test
  void a_range_beyond_two_gigabytes_stays_what_it_is() throws Exception {
    JsonNode range = document(sign(TEMPORARY, policy("k", Map.of())).fields()).at("/conditions/0");

    assertThat(range.toString()).isEqualTo("[\"content-length-range\",1,5368709120]");
  }

  @Test
  void the_end_is_in_whole_seconds_in_the_policy_and_in_the_answer() throws Exception {
    SignedPolicy signed = sign(TEMPORARY, policy("k", Map.of()));

    assertThat(signed.expiresAt()).isEqualTo("2026-01-02T03:19:05Z");
    assertThat(document(signed.fields()).get("expiration").asText())
        .isEqualTo("2026-01-02T03:19:05Z");
  }

  @Test
  void odd_characters_are_escaped_into_ascii_and_come_back_as_they_were() throws Exception {
    String odd = "q\" b\\ / é 😀 \u2028 ${x} <>&'";

    Map<String, String> fields = sign(TEMPORARY, policy(odd, Map.of("x-amz-meta-é", odd))).fields();

    assertThat(text(fields)).matches("[ -~]+").contains("\\u00e9", "\\ud83d\\ude00", "\\u2028");
    assertThat(document(fields).findValuesAsText("key")).containsExactly(odd);
    assertThat(document(fields).findValuesAsText("x-amz-meta-é")).containsExactly(odd);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb",
        "a\rb",
        "a\tb",
        "a\u0000b",
        "a\u007fb",
        "a\u0085b",
        "a${filename}",
        "\udc00"
      })
  void a_value_that_a_browser_or_a_store_would_change_is_refused(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> policy(value, Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy("key", Map.of("Content-Type", value)))
        .withMessageNotContaining(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key",
        "KEY",
        "file",
        "Policy",
        "bucket",
        "X-Amz-Signature",
        "x-goog-date",
        "a\nb"
      })
  void a_field_that_belongs_to_the_form_itself_is_refused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> policy("key", Map.of(name, "value")));
  }

  @Test
  void a_field_given_twice_in_two_spellings_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy("key", Map.of("Content-Type", "a/b", "content-type", "c/d")));
  }

  @ParameterizedTest
  @CsvSource({"-1,5", "6,5", "0,-1"})
  void a_range_that_holds_no_length_is_refused(long min, long max) {
    assertThatIllegalArgumentException().isThrownBy(() -> new LengthRange(min, max));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT169H"})
  void a_life_out_of_range_is_refused(Duration life) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PostPolicy("media", "key", Optional.empty(), Map.of(), life));
  }

  private static Map<String, String> typeAndId() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Content-Type", "image/png");
    fields.put("x-amz-meta-gatepass-upload-id", "0192");
    return fields;
  }

  private static PostPolicy policy(String key, Map<String, String> fields) {
    return new PostPolicy("media", key, Optional.of(new LengthRange(1, 5L << 30)), fields, LIFE);
  }

  private static SignedPolicy sign(Credential credential, PostPolicy policy) {
    return new V4Signer(credential).policy(policy, NOW);
  }

  private static String text(Map<String, String> fields) {
    return new String(Base64.getDecoder().decode(fields.get("policy")), UTF_8);
  }

  private static JsonNode document(Map<String, String> fields) throws IOException {
    return new ObjectMapper().readTree(text(fields));
  }
}
