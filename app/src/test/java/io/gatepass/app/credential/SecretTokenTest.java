package io.gatepass.app.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.UploadId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTokenTest {
  private static final IdForm KEY = new IdForm("gpk_");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final UUID ID = UploadId.at(Instant.now(), RANDOM).value();

  @RepeatedTest(200)
  void a_key_that_was_made_is_read_again_and_begins_with_its_id() {
    UUID id = UploadId.at(Instant.now(), RANDOM).value();
    SecretToken made = SecretToken.make(KEY, id, RANDOM);

    assertThat(made.text()).matches("gpk_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{43}");
    assertThat(SecretToken.parse(KEY, made.text())).contains(made);
    assertThat(KEY.parse(made.text().substring(0, 26))).contains(id);
    assertThat(KEY.of(id)).isEqualTo(made.text().substring(0, 26));
    assertThat(made.toString()).contains(KEY.of(id)).doesNotContain(made.secret());
  }

  @Test
  void a_changed_character_makes_another_key_or_none() {
    SecretToken made = SecretToken.make(KEY, ID, RANDOM);
    String text = made.text();
    for (int at = 0; at < text.length(); at++) {
      String changed = text.substring(0, at) + other(text.charAt(at)) + text.substring(at + 1);
      assertThat(SecretToken.parse(KEY, changed)).isNotEqualTo(SecretToken.parse(KEY, text));
    }
  }

  @Test
  void an_id_with_bits_that_mean_nothing_is_none() {
    String id = KEY.of(ID);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    char last = id.charAt(id.length() - 1);
    char twin = alphabet.charAt(alphabet.indexOf(last) + 1);
    String same = id.substring(0, id.length() - 1) + twin;

    assertThat(Base64.getUrlDecoder().decode(same.substring(4)))
        .isEqualTo(Base64.getUrlDecoder().decode(id.substring(4)));
    assertThat(KEY.parse(same)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "gpk_",
        "gpk__",
        "gpk_AAAAAAAAAAAAAAAAAAAAAA",
        "gpk_AAAAAAAAAAAAAAAAAAAAAA_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "GPK_AZrA4fYAcACAAAAAAAAAAA_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "gpk_AZ+A4fYAcACAAAAAAAAAAA_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "gpk_AZ\u0000A4fYAcACAAAAAAAAAAA_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void what_was_never_given_out_is_no_key(String text) {
    assertThat(SecretToken.parse(KEY, text)).isEmpty();
    assertThat(KEY.parse(text)).isEmpty();
  }

  @Test
  void a_credential_of_another_kind_is_none() {
    IdForm other = new IdForm("gput_");
    String text = SecretToken.make(other, ID, RANDOM).text();

    assertThat(text).matches("gput_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{43}");
    assertThat(SecretToken.parse(other, text)).isPresent();
    assertThat(SecretToken.parse(KEY, text)).isEmpty();
    assertThat(SecretToken.parse(KEY, text.replace("gput_", "gpk_"))).isPresent();
  }

  @Test
  void only_the_digest_of_its_own_secret_proves_it() {
    SecretToken made = SecretToken.make(KEY, ID, RANDOM);
    SecretToken other = SecretToken.make(KEY, ID, RANDOM);

    assertThat(made.isProvenBy(Optional.of(made.digest()))).isTrue();
    assertThat(made.isProvenBy(Optional.of(other.digest()))).isFalse();
    assertThat(made.isProvenBy(Optional.empty())).isFalse();
  }

  @Test
  void a_key_with_anything_around_it_is_none() {
    String text = SecretToken.make(KEY, ID, RANDOM).text();
    assertThat(SecretToken.parse(KEY, text + "=")).isEmpty();
    assertThat(SecretToken.parse(KEY, text + "\n")).isEmpty();
    assertThat(SecretToken.parse(KEY, " " + text)).isEmpty();
    assertThat(SecretToken.parse(KEY, text.substring(0, text.length() - 1))).isEmpty();
  }

  private static char other(char old) {
    return old == 'A' ? 'B' : 'A';
  }
}
