package io.gatepass.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The test shows what happens in this one of docs/failure-scenarios.md. */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Repeatable(Scenarios.class)
public @interface Scenario {
  /** Its number there. */
  int number();

  /** On what the test runs. */
  Layer layer();
}
