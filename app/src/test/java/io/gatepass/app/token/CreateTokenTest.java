package io.gatepass.app.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.problem.InvalidRequest;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.upload.UploadException;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.ports.UploadToken;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who makes a token of what kind, and who has to do with it. */
class CreateTokenTest {
  private static final Caller BACKEND = new Caller("acme", "shop", Set.of(Scope.UPLOAD));
  private static final Caller ADMIN = new Caller("ops", "ops", Set.of(Scope.UPLOAD, Scope.ADMIN));
  private static final TokenRequest FOR_BOB =
      new TokenRequest(null, null, null, null, null, "globex", "bob");

  private final Sample sample = Sample.writeOnce();
  private final Backend backend = new Backend(sample);

  @Test
  void left_to_itself_it_is_for_one_upload_within_a_quarter_of_an_hour() {
    UploadToken token = backend.make(BACKEND, Backend.ONE).token();
    assertThat(token.tenant() + " " + token.owner()).isEqualTo("acme shop");
    assertThat(token.policy().value()).isEqualTo("default");
    assertThat(token.count()).isOne();
    assertThat(token.expiresAt()).isEqualTo(Sample.START.plus(Duration.ofMinutes(15)));
    assertThat(token.maxSize()).isEmpty();
  }

  @Test
  void an_administrator_makes_it_for_others_and_nobody_else_does() {
    UploadToken token = backend.make(ADMIN, FOR_BOB).token();
    assertThat(token.caller().tenant() + " " + token.caller().owner()).isEqualTo("globex bob");
    assertThat(token.caller().scopes()).containsExactly(Scope.UPLOAD);
    forbidden(() -> backend.make(BACKEND, FOR_BOB));
    forbidden(() -> backend.make(new Caller("acme", "shop", Set.of(Scope.ADMIN)), Backend.ONE));
  }

  @Test
  void all_that_is_wrong_is_told_and_nothing_is_made() {
    TokenRequest wrong =
        new TokenRequest(
            "No Policy", -1L, 0L, 86_401L, Collections.singletonMap("k", null), "A", " ");
    assertThatThrownBy(() -> backend.make(ADMIN, wrong))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refused ->
                assertThat(refused.violations())
                    .extracting("code")
                    .containsExactly(
                        "policy_name_invalid",
                        "size_negative",
                        "count_invalid",
                        "token_expires_in_invalid",
                        "metadata_value_missing",
                        "tenant_invalid",
                        "owner_invalid"));
    assertThatThrownBy(() -> backend.make(BACKEND, Backend.under("absent", null)))
        .isInstanceOfSatisfying(
            UploadException.Unacceptable.class,
            refused -> assertThat(refused.code()).isEqualTo("policy_unknown"));
    assertThatThrownBy(() -> backend.make(BACKEND, Backend.upTo(10_001)))
        .isInstanceOf(InvalidRequest.class);
  }

  @Test
  void somebody_elses_is_unknown_but_to_an_administrator() {
    CreateToken.Made made = backend.make(BACKEND, Backend.ONE);
    FindToken find = new FindToken(sample.uploads().tokens());
    RevokeToken revoke = new RevokeToken(sample.uploads().tokens(), sample.clock());

    for (String[] who : new String[][] {{"acme", "bob"}, {"globex", "shop"}, {"acme", "Shop"}}) {
      Caller stranger = new Caller(who[0], who[1], Set.of(Scope.UPLOAD, Scope.DELETE));
      unknown(() -> find.find(stranger, Backend.idOf(made)));
      unknown(() -> revoke.revoke(stranger, Backend.idOf(made)));
    }
    unknown(() -> find.find(BACKEND, Optional.empty()));
    assertThat(find.find(BACKEND, Backend.idOf(made)).revokedAt()).isEmpty();
    revoke.revoke(new Caller("ops", "ops", Set.of(Scope.ADMIN)), Backend.idOf(made));
    revoke.revoke(BACKEND, Backend.idOf(made));
    assertThat(find.find(ADMIN, Backend.idOf(made)).revokedAt()).contains(Sample.START);
  }

  private static void forbidden(Runnable use) {
    assertThatThrownBy(use::run).isInstanceOf(UploadException.Forbidden.class);
  }

  private static void unknown(Runnable use) {
    assertThatThrownBy(use::run).isInstanceOf(TokenNotFound.class);
  }
}
