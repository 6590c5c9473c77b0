package io.gatepass.app.upload;

import io.gatepass.app.limit.Allowance;
import io.gatepass.app.limit.Charged;
import io.gatepass.app.limit.Exceeded;
import io.gatepass.app.limit.Payer;
import io.gatepass.domain.Caller;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.Transfer;
import java.util.Map;
import java.util.Optional;

/** What a request costs its caller, before it is carried out. */
public record Charges(Allowance allowance) {
  /**
   * For parts of which nobody knows at the beginning how many there will be. They are paid for
   * then, and cost nothing when they are signed: their clients take a refusal in the middle of a
   * file for its end.
   */
  private static final int OPEN_FILE = 100;

  /** An upload, with so many signed requests. */
  void creation(Caller caller, Transfer transfer, int requests) {
    int signed = isOpen(transfer) ? Math.max(OPEN_FILE, requests) : requests;
    charge(caller, Map.of(Charged.CREATE, 1, Charged.SIGN, signed));
  }

  /** So many signed parts. */
  void parts(Caller caller, PartPlan plan, int requests) {
    if (!(plan instanceof PartPlan.Open)) {
      signing(caller, requests);
    }
  }

  /** So many signed requests. */
  public void signing(Caller caller, int requests) {
    charge(caller, Map.of(Charged.SIGN, requests));
  }

  /** One signed request that a tenant gives to everybody. */
  public void publicSigning(String tenant) {
    refuse(allowance.take(Payer.everybody(tenant), Map.of(Charged.SIGN, 1)));
  }

  /**
   * An upload token that permits so many uploads. One that permits more than anybody may create at
   * once cannot be paid for, so there is none.
   */
  public void permission(Caller maker, int uploads) {
    long most = allowance.most(Charged.CREATE);
    if (uploads > most) {
      throw new UploadException.Unacceptable(
          "count_invalid", "The limits permit tokens of at most " + most + " uploads.");
    }
    refuse(allowance.take(Payer.maker(maker), Map.of(Charged.CREATE, uploads)));
  }

  private static boolean isOpen(Transfer transfer) {
    return transfer instanceof Transfer.Multipart(PartPlan plan) && plan instanceof PartPlan.Open;
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
