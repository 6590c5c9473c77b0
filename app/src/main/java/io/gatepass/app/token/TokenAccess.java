package io.gatepass.app.token;

import io.gatepass.app.upload.Access;
import io.gatepass.app.upload.UploadException;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.domain.TokenId;
import io.gatepass.ports.UploadToken;
import io.gatepass.ports.UploadTokenRepository;
import io.gatepass.ports.UploadTokenRepository.Kept;
import java.util.Optional;

/** Who has to do with which upload token. */
final class TokenAccess {
  private TokenAccess() {}

  /** Whoever may upload, unless an upload token is all that permits it. */
  static void require(Caller caller) {
    Access.require(caller, Scope.UPLOAD);
    if (caller.grant().isPresent()) {
      throw new UploadException.Forbidden("An upload token has nothing to do with upload tokens.");
    }
  }

  /** Those of the caller's own; an administrator is over all of them. */
  static UploadToken find(UploadTokenRepository tokens, Caller caller, Optional<TokenId> id) {
    if (!caller.may(Scope.ADMIN)) {
      require(caller);
    }
    return id.flatMap(tokens::find)
        .map(Kept::token)
        .filter(token -> caller.may(Scope.ADMIN) || isOwn(token, caller))
        .orElseThrow(TokenNotFound::new);
  }

  private static boolean isOwn(UploadToken token, Caller caller) {
    return token.tenant().equals(caller.tenant()) && token.owner().equals(caller.owner());
  }
}
