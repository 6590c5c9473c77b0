package io.gatepass.app.wiring;

import io.gatepass.app.key.ApiKeyCredentials;
import io.gatepass.app.key.CreateKey;
import io.gatepass.app.key.ListKeys;
import io.gatepass.app.key.RevokeKey;
import io.gatepass.ports.ApiKeyRepository;
import io.gatepass.ports.Credentials;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;

/** API keys, made of plain parts. */
@Factory
final class KeyBeans {

  @Singleton
  @Named("keys")
  Credentials credentials(ApiKeyRepository keys) {
    return new ApiKeyCredentials(keys);
  }

  @Singleton
  CreateKey create(ApiKeyRepository keys, InstantSource clock) {
    return new CreateKey(keys, clock, new SecureRandom());
  }

  @Singleton
  ListKeys list(ApiKeyRepository keys) {
    return new ListKeys(keys);
  }

  @Singleton
  RevokeKey revoke(ApiKeyRepository keys, InstantSource clock) {
    return new RevokeKey(keys, clock);
  }
}
