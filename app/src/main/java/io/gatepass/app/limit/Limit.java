package io.gatepass.app.limit;

import io.gatepass.domain.Caller;
import io.gatepass.domain.Sha256;

/** At most so much of something, for whoever shares it. */
public record Limit(Charged charged, Reach reach, Rate rate) {

  /** As answers name it. */
  public String name() {
    return charged.label() + "-" + reach.label();
  }

  /** Under which it is counted, on every replica: 64 characters whatever owners are called. */
  String key(Caller caller) {
    return Sha256.hex(name() + "\n" + reach.sharers(caller));
  }
}
