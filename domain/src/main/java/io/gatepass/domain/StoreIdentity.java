package io.gatepass.domain;

import static io.gatepass.domain.InvalidValue.require;

/**
 * Where a store's objects really are, independent of the name the operator gave it. Rows remember
 * it, so that a name that was pointed elsewhere is noticed before somebody else's object is judged.
 */
public record StoreIdentity(String value) {
  public StoreIdentity {
    require(!value.isBlank(), "store_identity_invalid", "A store identity is not blank.");
  }

  @Override
  public String toString() {
    return value;
  }
}
