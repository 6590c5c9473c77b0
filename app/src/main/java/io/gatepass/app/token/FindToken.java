package io.gatepass.app.token;

import io.gatepass.domain.Caller;
import io.gatepass.domain.TokenId;
import io.gatepass.ports.UploadToken;
import io.gatepass.ports.UploadTokenRepository;
import java.util.Optional;

/** Shows one of the caller's upload tokens, without what proves it. */
public final class FindToken {
  private final UploadTokenRepository tokens;

  public FindToken(UploadTokenRepository tokens) {
    this.tokens = tokens;
  }

  UploadToken find(Caller caller, Optional<TokenId> id) {
    return TokenAccess.find(tokens, caller, id);
  }
}
