package io.gatepass.app.upload;

/** Who has an upload looked at. */
public enum Witness {
  /** Its client, who says that everything was sent. */
  CLIENT,
  /** Anybody else, who cannot know what a client that plans its parts still wants to send. */
  BYSTANDER
}
