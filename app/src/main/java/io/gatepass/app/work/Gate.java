package io.gatepass.app.work;

/** Whether work may be taken at all. */
@FunctionalInterface
public interface Gate {

  /** Asked before every claim, from any thread; returns at once. */
  boolean isOpen();
}
