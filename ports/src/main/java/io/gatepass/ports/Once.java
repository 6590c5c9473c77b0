package io.gatepass.ports;

import io.gatepass.domain.Caller;
import io.gatepass.domain.IdempotencyKey;

/**
 * That a creation is to happen once.
 *
 * @param fingerprint of what was asked for, at most 64 characters: the same key may not ask for
 *     something else
 */
public record Once(IdempotencyKey key, String fingerprint) {

  /** The same, where the key is whose it is: each upload token has keys of its own. */
  public Once by(Caller caller) {
    return caller
        .grant()
        .map(grant -> new Once(key.under(grant.token()), fingerprint))
        .orElse(this);
  }
}
