package io.gatepass.ports;

import java.net.URI;
import java.util.Set;

/** Makes the sender; found with {@link java.util.ServiceLoader}. */
public interface WebhookSenderFactory {

  /**
   * Calls no network.
   *
   * @param trusted origins that may be called although they are not public or not https
   */
  WebhookSender create(Set<URI> trusted);
}
