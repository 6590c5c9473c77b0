package io.gatepass.contract;

/** On what a test of a failure runs. */
public enum Layer {
  /** The gateway's own code on storage and rows in memory. */
  MODEL,
  /** The gateway's own code on a real server of the other side. */
  SERVER,
  /** The whole gateway as a process of its own. */
  PROCESS
}
