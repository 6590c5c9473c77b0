package io.gatepass.auth;

import static io.gatepass.auth.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.gatepass.ports.CredentialsUnavailable;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {
  private final Shows issuer = new Shows();
  private final IssuerKeys keys = new IssuerKeys(issuer::show);

  @Test
  void keys_are_fetched_once_for_many_tokens() {
    for (int i = 0; i < 100; i++) {
      assertThat(found("rsa", NOW.plusSeconds(i))).hasSize(1);
    }
    assertThat(issuer.asked).isOne();
  }

  @Test
  void a_new_key_counts_at_once() {
    found("rsa", NOW);
    issuer.keys = Keys.shown(Keys.RSA, Keys.EC);

    assertThat(keys.matching(header(JWSAlgorithm.ES256, "ec"), NOW.plusSeconds(1))).hasSize(1);
    assertThat(issuer.asked).isEqualTo(2);
  }

  @Test
  void a_flood_of_unknown_keys_asks_the_issuer_twice_a_minute_at_most() {
    assertThat(found("unknown", NOW)).isEmpty();
    assertThat(found("unknown", NOW)).isEmpty();
    for (int i = 0; i < 600; i++) {
      assertAway("unknown" + i, NOW.plusMillis(i * 100L));
      assertThat(found("rsa", NOW.plusMillis(i * 100L))).hasSize(1);
    }
    assertThat(issuer.asked).isEqualTo(2);
    found("another", NOW.plusSeconds(61));
    assertThat(issuer.asked).isEqualTo(3);
  }

  @Test
  void nobody_says_of_a_new_key_that_it_is_none_while_the_issuer_must_not_be_asked() {
    found("forged", NOW);
    found("forged", NOW);
    issuer.keys = Keys.shown(Keys.RSA, Keys.EC);

    assertThatThrownBy(() -> keys.matching(header(JWSAlgorithm.ES256, "ec"), NOW.plusSeconds(1)))
        .isInstanceOf(CredentialsUnavailable.class);
    assertThat(keys.matching(header(JWSAlgorithm.ES256, "ec"), NOW.plusSeconds(61))).hasSize(1);
  }

  @Test
  void a_key_that_was_withdrawn_counts_for_minutes_at_most() {
    found("rsa", NOW);
    issuer.keys = Keys.shown(Keys.EC);

    assertThat(found("rsa", NOW.plusSeconds(299))).hasSize(1);
    assertThat(found("rsa", NOW.plusSeconds(300))).isEmpty();
  }

  @Test
  void known_keys_count_through_an_outage_for_a_day() {
    found("rsa", NOW);
    issuer.isAway = true;

    assertThat(found("rsa", NOW.plusSeconds(3600))).hasSize(1);
    assertThat(found("rsa", NOW.plusSeconds(86_399))).hasSize(1);
    assertAway("rsa", NOW.plusSeconds(86_400));
  }

  @Test
  void while_the_issuer_is_away_nobody_says_that_an_unknown_key_is_none_of_its() {
    issuer.isAway = true;

    for (int i = 0; i < 10; i++) {
      assertAway("rsa", NOW.plusSeconds(i));
    }
    assertThat(issuer.asked).isEqualTo(2);
    issuer.isAway = false;
    assertThat(found("rsa", NOW.plusSeconds(61))).hasSize(1);
  }

  private List<JWK> found(String id, Instant at) {
    return keys.matching(header(JWSAlgorithm.RS256, id), at);
  }

  private void assertAway(String id, Instant at) {
    assertThatThrownBy(() -> found(id, at)).isInstanceOf(CredentialsUnavailable.class);
  }

  private static JWSHeader header(JWSAlgorithm algorithm, String id) {
    return new JWSHeader.Builder(algorithm).keyID(id).build();
  }

  /** An issuer whose keys change and who is not always there. */
  private static final class Shows {
    private JWKSet keys = Keys.shown(Keys.RSA);
    private boolean isAway;
    private int asked;

    JWKSet show() {
      asked++;
      if (isAway) {
        throw new CredentialsUnavailable("away");
      }
      return keys;
    }
  }
}
