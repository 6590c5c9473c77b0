package io.gatepass.app.key;

import io.gatepass.app.upload.Access;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.ports.ApiKeyRepository;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Ends a key for good, also the one that asks for it. Repeatable. */
public final class RevokeKey {
  private final ApiKeyRepository keys;
  private final InstantSource clock;

  public RevokeKey(ApiKeyRepository keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  public void revoke(Caller caller, Optional<UUID> id) {
    Access.require(caller, Scope.ADMIN);
    if (id.isEmpty() || !keys.revoke(id.get(), clock.instant())) {
      throw new KeyNotFound();
    }
  }
}
