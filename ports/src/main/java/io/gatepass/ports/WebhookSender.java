package io.gatepass.ports;

import java.net.URI;

/**
 * Calls webhooks by Standard Webhooks 1.0, and never an address inside the operator's own network
 * but those that were trusted by name.
 */
public interface WebhookSender extends AutoCloseable {

  /**
   * Whether that address may be a webhook as far as its text tells; what its host stands for is
   * looked at with every call. Calls no network.
   */
  boolean accepts(URI url);

  /**
   * Sends one signed POST, follows nothing, reads no body. Takes at most 20 seconds. Repeatable:
   * receivers know a message by its id.
   */
  WebhookAnswer send(WebhookCall call);

  @Override
  void close();
}
