package io.gatepass.app.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.credential.SecretToken;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.Credentials.Verdict;
import io.gatepass.ports.Credentials.Why;
import io.gatepass.ports.CredentialsUnavailable;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UploadTokenCredentialsTest {
  private static final Duration LIFE = Duration.ofMinutes(15);

  private final Sample sample = Sample.writeOnce();
  private final Backend backend = new Backend(sample);
  private final CreateToken.Made made = backend.make(Backend.ONE);

  @Test
  void its_holder_may_upload_for_who_made_it_and_nothing_else() {
    Caller holder = backend.holder(made);

    assertThat(holder.tenant()).isEqualTo("acme");
    assertThat(holder.owner()).isEqualTo("ann");
    assertThat(holder.scopes()).containsExactly(Scope.UPLOAD);
    assertThat(holder.grant().orElseThrow().token()).isEqualTo(made.token().id());
  }

  @Test
  void a_wrong_secret_an_unknown_id_another_kind_and_no_token_at_all_are_told_alike() {
    String guess = backend.make(Backend.ONE).secret().secret();
    UUID unknown = UploadId.at(sample.clock().instant(), new SecureRandom()).value();

    assertThat(backend.show(text(made.token().id().value(), guess))).isEqualTo(refused(Why.FORGED));
    assertThat(backend.show(text(unknown, made.secret().secret()))).isEqualTo(refused(Why.FORGED));
    assertThat(backend.show(made.secret().text().replace("gput_", "gpk_")))
        .isEqualTo(refused(Why.FORGED));
    assertThat(backend.show("gput_")).isEqualTo(refused(Why.FORGED));
  }

  @Test
  void unused_it_ends_at_its_last_moment() {
    sample.clock().advance(LIFE.minusNanos(1));
    assertThat(backend.show(made.secret().text())).isInstanceOf(Verdict.Verified.class);
    sample.clock().advance(Duration.ofNanos(1));
    assertThat(backend.show(made.secret().text())).isEqualTo(refused(Why.EXPIRED));
  }

  @Test
  void used_it_ends_at_the_deadline_of_what_was_created_under_it() {
    sample.create().create(backend.holder(made), Wishes.png());

    sample.clock().advance(Duration.ofHours(24).minusNanos(1));
    assertThat(backend.show(made.secret().text())).isInstanceOf(Verdict.Verified.class);
    sample.clock().advance(Duration.ofNanos(1));
    assertThat(backend.show(made.secret().text())).isEqualTo(refused(Why.EXPIRED));
  }

  @Test
  void revoked_it_ends_at_once_whatever_is_open_under_it() {
    sample.create().create(backend.holder(made), Wishes.png());
    backend.revoke(made);
    assertThat(backend.show(made.secret().text())).isEqualTo(refused(Why.EXPIRED));
  }

  @Test
  void what_is_over_is_told_only_to_who_knows_the_secret() {
    String guess = backend.make(Backend.ONE).secret().secret();
    backend.revoke(made);
    assertThat(backend.show(text(made.token().id().value(), guess))).isEqualTo(refused(Why.FORGED));
  }

  @Test
  void nobody_is_let_in_or_refused_while_the_database_is_away() {
    sample.uploads().tokens().goAway();
    assertThatThrownBy(() -> backend.show(made.secret().text()))
        .isInstanceOf(CredentialsUnavailable.class)
        .hasNoCause()
        .message()
        .doesNotContain(made.secret().secret());
  }

  @Test
  void of_the_secret_only_its_digest_is_kept_and_nothing_prints_it() {
    assertThat(sample.uploads().tokens().find(made.token().id()).orElseThrow().digest())
        .isEqualTo(made.secret().digest());
    assertThat(sample.uploads().tokens().find(made.token().id()) + made.toString())
        .doesNotContain(made.secret().secret(), made.secret().digest());
    assertThat(TokenJson.withSecret(made).toString()).doesNotContain(made.secret().secret());
  }

  private static String text(UUID id, String secret) {
    return new SecretToken(TokenName.FORM, id, secret).text();
  }

  private static Verdict refused(Why why) {
    return new Verdict.Refused(why);
  }
}
