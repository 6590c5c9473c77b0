package io.gatepass.domain;

/** The operator's name for one configured object store, 1 to 63 of a-z and 0-9. */
public record StoreName(String value) {
  public StoreName {
    Name.check("store", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
