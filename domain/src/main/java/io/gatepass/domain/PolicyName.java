package io.gatepass.domain;

/** The operator's name for one upload policy, 1 to 63 of a-z and 0-9. */
public record PolicyName(String value) {
  public static final PolicyName DEFAULT = new PolicyName("default");

  public PolicyName {
    Name.check("policy", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
