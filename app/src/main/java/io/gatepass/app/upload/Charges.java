package io.gatepass.app.upload;

import io.gatepass.app.limit.Allowance;
import io.gatepass.app.limit.Charged;
import io.gatepass.domain.Caller;

/** What a request costs its caller, before it is carried out. */
public record Charges(Allowance allowance) {

  /** An upload, whether or not it is sent. */
  void creation(Caller caller) {
    charge(caller, Charged.CREATE, 1);
  }

  /** So many signed requests. */
  public void signing(Caller caller, int requests) {
    charge(caller, Charged.SIGN, requests);
  }

  private void charge(Caller caller, Charged charged, int count) {
    allowance
        .take(caller, charged, count)
        .ifPresent(exceeded -> {
          throw new UploadException.RateLimited(exceeded);
        });
  }
}
