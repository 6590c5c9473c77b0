package io.gatepass.app.upload;

import io.gatepass.app.limit.Allowance;
import io.gatepass.app.limit.Charged;
import io.gatepass.app.limit.Exceeded;
import io.gatepass.app.limit.Payer;
import io.gatepass.domain.Caller;
import java.util.Map;
import java.util.Optional;

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

  /** One signed request that a tenant gives to everybody. */
  public void publicSigning(String tenant) {
    refuse(allowance.take(Payer.everybody(tenant), Map.of(Charged.SIGN, 1)));
  }

  /** An upload token that permits so many uploads. */
  public void permission(Caller maker, int uploads) {
    refuse(allowance.take(Payer.maker(maker), Map.of(Charged.CREATE, uploads)));
  }

  private void charge(Caller caller, Map<Charged, Integer> counts) {
    refuse(allowance.take(caller, counts));
  }

  private static void refuse(Optional<Exceeded> used) {
    used.ifPresent(exceeded -> {
      throw new UploadException.RateLimited(exceeded);
    });
  }
}
