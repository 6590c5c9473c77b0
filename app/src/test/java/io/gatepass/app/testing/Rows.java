package io.gatepass.app.testing;

/** What a repository is asked to do. */
public enum Rows {
  ADD,
  FIND,
  LIST,
  REPLACE,
  REMEMBER,
  BEGIN,
  CLAIM,
  RENEW,
  RELEASE,
  RESCHEDULE,
  WAKE,
  CLAIM_DELIVERIES,
  SETTLE_DELIVERY
}
