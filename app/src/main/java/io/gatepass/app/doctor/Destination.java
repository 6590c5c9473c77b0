package io.gatepass.app.doctor;

import io.gatepass.domain.KeyLayout;
import io.gatepass.domain.Policy;

/**
 * Where files of some policies of a store come to lie, and how.
 *
 * @param staged whether they wait at a staging key whatever the store keeps, for somebody reads
 *     here by knowing a key
 */
public record Destination(KeyLayout layout, boolean staged) {
  /** Of policies that say nothing else. */
  public static final Destination DEFAULT = new Destination(KeyLayout.DEFAULT, false);

  static Destination of(Policy policy) {
    return new Destination(policy.layout(), policy.readers().byKey());
  }
}
