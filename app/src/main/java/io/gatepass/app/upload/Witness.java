package io.gatepass.app.upload;

/** Who has an upload looked at. */
public enum Witness {
  /** Its client, who says that everything was sent. */
  CLIENT,
  /** Anybody else who waits for an answer, and cannot know what its client still wants to send. */
  BYSTANDER,
  /** A worker, who knows no more than that. */
  WORKER,
  /** A worker that may take minutes: it scans. */
  SCANNER
}
