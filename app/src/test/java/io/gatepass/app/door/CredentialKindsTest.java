package io.gatepass.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Caller;
import io.gatepass.ports.Credentials;
import io.gatepass.ports.Credentials.Verdict;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CredentialKindsTest {
  private static final Credentials KEYS = naming("key");
  private static final Credentials UPLOADS = naming("upload");
  private static final Credentials TOKENS = naming("token");

  @Test
  void what_says_that_it_is_a_key_comes_to_the_keys_and_all_else_to_the_issuer() {
    CredentialKinds both =
        new CredentialKinds(Optional.of(KEYS), Optional.of(UPLOADS), Optional.of(TOKENS));

    assertThat(owner(both, "gpk_x")).isEqualTo("key");
    assertThat(owner(both, "gput_x")).isEqualTo("upload");
    assertThat(owner(both, "GPK_x")).isEqualTo("token");
    assertThat(owner(both, "a.b.c")).isEqualTo("token");
  }

  @Test
  void a_kind_that_is_not_configured_does_not_count_and_is_not_tried_as_the_other() {
    assertThat(
            owner(
                new CredentialKinds(Optional.of(KEYS), Optional.of(UPLOADS), Optional.empty()),
                "a.b.c"))
        .isEqualTo("FORGED");
    assertThat(
            owner(
                new CredentialKinds(Optional.empty(), Optional.empty(), Optional.of(TOKENS)),
                "gpk_x"))
        .isEqualTo("FORGED");
    CredentialKinds tokens =
        new CredentialKinds(Optional.empty(), Optional.empty(), Optional.of(TOKENS));
    assertThat(owner(tokens, "gput_x")).isEqualTo("FORGED");
  }

  private static String owner(Credentials credentials, String token) {
    return switch (credentials.verify(token, Instant.EPOCH)) {
      case Verdict.Verified verified -> verified.caller().owner();
      case Verdict.Refused refused -> refused.why().name();
    };
  }

  private static Credentials naming(String owner) {
    return (token, at) -> new Verdict.Verified(new Caller("acme", owner, Set.of()));
  }
}
