package io.gatepass.app.token;

import io.gatepass.domain.Caller;
import io.gatepass.domain.TokenId;
import io.gatepass.ports.UploadTokenRepository;
import java.time.InstantSource;
import java.util.Optional;

/** Ends an upload token for good: what was created under it goes on for its owner alone. */
public final class RevokeToken {
  private final UploadTokenRepository tokens;
  private final InstantSource clock;

  public RevokeToken(UploadTokenRepository tokens, InstantSource clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Repeatable. */
  void revoke(Caller caller, Optional<TokenId> id) {
    tokens.revoke(TokenAccess.find(tokens, caller, id).id(), clock.instant());
  }
}
