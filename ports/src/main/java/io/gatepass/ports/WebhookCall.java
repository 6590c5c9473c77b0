package io.gatepass.ports;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * One attempt to deliver one message.
 *
 * @param id the message's id, the same at every attempt
 * @param sentAt of this attempt
 * @param secrets each makes one signature
 */
public record WebhookCall(URI url, String id, Instant sentAt, String body, List<String> secrets) {
  public WebhookCall {
    secrets = List.copyOf(secrets);
  }

  @Override
  public String toString() {
    return "WebhookCall[" + id + "]";
  }
}
