package io.gatepass.app.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.credential.SecretToken;
import io.gatepass.app.testing.InMemoryApiKeys;
import io.gatepass.app.testing.MutableClock;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.Credentials.Verdict;
import io.gatepass.ports.Credentials.Why;
import io.gatepass.ports.CredentialsUnavailable;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApiKeyCredentialsTest {
  private static final Duration LIFE = Duration.ofHours(1);

  private final InMemoryApiKeys rows = new InMemoryApiKeys();
  private final MutableClock clock = new MutableClock(Instant.parse("2026-06-01T12:00:00Z"));
  private final ApiKeyCredentials credentials = new ApiKeyCredentials(rows);
  private final SecretToken key = made();

  @Test
  void its_holder_is_whom_it_was_made_for() {
    assertThat(verdict(key.text()))
        .isEqualTo(
            new Verdict.Verified(
                new Caller("acme", "ann", Set.of(Scope.UPLOAD)),
                Optional.of(clock.instant().plus(LIFE))));
  }

  @Test
  void a_wrong_secret_an_unknown_id_and_no_key_at_all_are_told_alike() {
    SecretToken other = made();
    assertThat(verdict(new SecretToken(KeyId.FORM, key.id(), other.secret()).text()))
        .isEqualTo(refused(Why.FORGED));
    assertThat(verdict(new SecretToken(KeyId.FORM, other.id(), key.secret()).text()))
        .isEqualTo(refused(Why.FORGED));
    UUID unknown = UploadId.at(clock.instant(), new SecureRandom()).value();
    assertThat(verdict(new SecretToken(KeyId.FORM, unknown, key.secret()).text()))
        .isEqualTo(refused(Why.FORGED));
    assertThat(verdict("gpk_")).isEqualTo(refused(Why.FORGED));
  }

  @Test
  void it_ends_at_its_last_moment() {
    clock.advance(LIFE.minusNanos(1));
    assertThat(verdict(key.text())).isInstanceOf(Verdict.Verified.class);
    clock.advance(Duration.ofNanos(1));
    assertThat(verdict(key.text())).isEqualTo(refused(Why.EXPIRED));
  }

  @Test
  void it_ends_at_once_when_it_is_revoked() {
    new RevokeKey(rows, clock).revoke(Caller.local(), Optional.of(key.id()));
    assertThat(verdict(key.text())).isEqualTo(refused(Why.EXPIRED));
  }

  @Test
  void what_is_over_is_told_only_to_who_knows_the_secret() {
    SecretToken guess = new SecretToken(KeyId.FORM, key.id(), made().secret());
    clock.advance(LIFE);
    assertThat(verdict(guess.text())).isEqualTo(refused(Why.FORGED));
  }

  @Test
  void nobody_is_let_in_or_refused_while_the_database_is_away() {
    rows.goAway();
    assertThatThrownBy(() -> verdict(key.text()))
        .isInstanceOf(CredentialsUnavailable.class)
        .hasNoCause()
        .message()
        .doesNotContain(key.secret());
  }

  @Test
  void of_the_secret_only_its_digest_is_kept() {
    assertThat(rows.find(key.id()).orElseThrow().digest())
        .matches("[0-9a-f]{64}")
        .isEqualTo(key.digest());
    assertThat(rows.find(key.id()).toString()).doesNotContain(key.secret(), key.digest());
  }

  private SecretToken made() {
    KeyRequest request =
        new KeyRequest("ci", "acme", "ann", List.of("upload"), LIFE.toSeconds(), null);
    return new CreateKey(rows, clock, new SecureRandom()).create(Caller.local(), request).token();
  }

  private Verdict verdict(String token) {
    return credentials.verify(token, clock.instant());
  }

  private static Verdict refused(Why why) {
    return new Verdict.Refused(why);
  }
}
