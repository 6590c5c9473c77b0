package io.gatepass.app.token;

import io.gatepass.app.credential.KeptCredentials;
import io.gatepass.domain.TokenId;
import io.gatepass.ports.Credentials;
import io.gatepass.ports.UploadTokenRepository;
import java.time.Instant;
import java.util.Optional;

/** Verifies upload tokens. */
public final class UploadTokenCredentials implements Credentials {
  private final KeptCredentials tokens;

  public UploadTokenCredentials(UploadTokenRepository tokens) {
    this.tokens =
        new KeptCredentials(
            TokenName.FORM, id -> tokens.find(new TokenId(id)).map(UploadTokenCredentials::kept));
  }

  private static KeptCredentials.Kept kept(UploadTokenRepository.Kept kept) {
    return new KeptCredentials.Kept(
        kept.digest(),
        kept.token()::isUsable,
        kept.token()::caller,
        Optional.of(kept.token().openUntil()));
  }

  @Override
  public Verdict verify(String token, Instant at) {
    return tokens.verify(token, at);
  }
}
