package io.gatepass.app.wiring;

import io.gatepass.app.policy.Policies;
import io.gatepass.app.token.CreateToken;
import io.gatepass.app.token.FindToken;
import io.gatepass.app.token.RevokeToken;
import io.gatepass.app.token.UploadTokenCredentials;
import io.gatepass.app.upload.Charges;
import io.gatepass.ports.Credentials;
import io.gatepass.ports.UploadTokenRepository;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Upload tokens, made of plain parts. */
@Factory
final class TokenBeans {

  @Singleton
  @Named("uploadTokens")
  Credentials credentials(UploadTokenRepository tokens) {
    return new UploadTokenCredentials(tokens);
  }

  @Singleton
  CreateToken create(
      UploadTokenRepository tokens, Policies policies, Charges charges, InstantSource clock) {
    return new CreateToken(tokens, policies, charges, clock, new SecureRandom());
  }

  @Singleton
  FindToken find(UploadTokenRepository tokens) {
    return new FindToken(tokens);
  }

  @Singleton
  RevokeToken revoke(UploadTokenRepository tokens, InstantSource clock) {
    return new RevokeToken(tokens, clock);
  }
}
