package io.gatepass.app.limit;

import io.gatepass.domain.Sha256;

/** At most so much of something, for whoever shares it. */
public record Limit(Charged charged, Reach reach, Rate rate) {

  /** As answers name it. */
  public String name() {
    return charged.label() + "-" + reach.label();
  }

  /**
   * Under which it is counted, on every replica: 64 characters whatever owners are called. A limit
   * that is set to something else is another one, for a bucket remembers how large it is.
   */
  String key(Payer payer) {
    return Sha256.hex(
        name() + "\n" + rate.most() + "/" + rate.window() + "\n" + reach.sharers(payer));
  }
}
