package io.gatepass.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.config.Units;
import io.gatepass.app.credential.IdForm;
import io.gatepass.app.credential.SecretToken;
import io.gatepass.app.key.KeyId;
import io.gatepass.app.testing.Mangled;
import io.gatepass.app.token.TokenName;
import io.gatepass.domain.UploadId;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What reads a text of somebody else's takes it or refuses it, and never fails. */
class OutsideTextPropertyTest {
  @Test
  void a_key_or_token_reads_back_as_itself_or_is_none() {
    for (IdForm form : List.of(KeyId.FORM, TokenName.FORM)) {
      Mangled.forEach(
          text(form),
          (text, seed) ->
              SecretToken.parse(form, text)
                  .ifPresent(
                      token -> assertThat(token.text()).as("seed %s", seed).isEqualTo(text)));
    }
  }

  @Test
  void a_duration_of_the_settings_is_read_or_refused() {
    Mangled.forEach(
        "900000000000 m",
        (text, seed) -> {
          try {
            assertThat(Units.duration(text).isNegative()).as("seed %s", seed).isFalse();
          } catch (IllegalArgumentException | ArithmeticException refused) {
            assertThat(text).isNotEqualTo("900000000000 m");
          }
        });
  }

  @Test
  void an_address_is_read_or_is_none_and_nobody_is_asked_for_it() {
    for (String right : List.of("198.51.100.7", "2001:db8::7", "::ffff:198.51.100.7")) {
      Mangled.forEach(
          right,
          (text, seed) ->
              Networks.address(text)
                  .ifPresent(address ->
                      assertThat(Networks.address(address.getHostAddress()))
                          .as("seed %s", seed)
                          .contains(address)));
    }
  }

  @Test
  void what_was_redacted_once_has_nothing_left_to_redact() {
    Mangled.forEach(
        "token=abc&X-Amz-Signature=" + "f".repeat(64) + " Bearer eyJh.eyJi.c",
        (text, seed) -> {
          String safe = Redaction.of(text);
          assertThat(Redaction.of(safe)).as("seed %s", seed).isEqualTo(safe);
        });
  }

  private static String text(IdForm form) {
    SplittableRandom random = new SplittableRandom(7);
    return SecretToken.make(form, UploadId.at(Instant.EPOCH, random).value(), random).text();
  }
}
