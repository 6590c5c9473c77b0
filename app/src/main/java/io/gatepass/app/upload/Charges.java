package io.gatepass.app.upload;

import io.gatepass.app.limit.Allowance;
import io.gatepass.app.limit.Charged;
import io.gatepass.domain.Caller;
import java.util.Map;

/** What a request costs its caller, before it is carried out. */
public record Charges(Allowance allowance) {

  /** An upload, with so many signed requests. */
  void creation(Caller caller, int requests) {
    charge(caller, Map.of(Charged.CREATE, 1, Charged.SIGN, requests));
  }

  /** So many signed requests. */
  public void signing(Caller caller, int requests) {
    charge(caller, Map.of(Charged.SIGN, requests));
  }

  private void charge(Caller caller, Map<Charged, Integer> counts) {
    allowance
        .take(caller, counts)
        .ifPresent(exceeded -> {
          throw new UploadException.RateLimited(exceeded);
        });
  }
}
