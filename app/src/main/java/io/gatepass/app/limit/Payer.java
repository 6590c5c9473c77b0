package io.gatepass.app.limit;

import io.gatepass.domain.Caller;
import io.gatepass.domain.Grant;
import java.util.Optional;

/**
 * Who is charged, as text that is the same on every replica. No tenant or owner holds a line feed.
 *
 * @param caller shares limits with nobody
 * @param tenant shares them with all that have the same
 */
public record Payer(String caller, String tenant) {

  /** Whoever has an upload token is apart, so that no token uses up what its maker may. */
  static Payer of(Caller caller) {
    Optional<String> token = caller.grant().map(Grant::token).map(id -> "\n" + id);
    return new Payer(caller.tenant() + "\n" + caller.owner() + token.orElse(""), caller.tenant());
  }

  /**
   * Who makes upload tokens: what they permit is counted as what is created is, and apart from it,
   * so that making tokens creates no more than the limit.
   */
  public static Payer maker(Caller caller) {
    return new Payer(of(caller).caller() + "\n\n", caller.tenant() + "\n\n");
  }

  /**
   * All together who show no credential and get what a tenant shows to everybody; they use up
   * nothing of the tenant's own.
   */
  public static Payer everybody(String tenant) {
    return new Payer(tenant + "\n", tenant + "\n");
  }
}
