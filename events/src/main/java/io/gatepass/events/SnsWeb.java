package io.gatepass.events;

import io.gatepass.ports.EventsUnavailable;
import java.net.URI;

/** What SNS has one fetch. Callers have checked the address with {@link SnsAddress}. */
interface SnsWeb {

  /**
   * The body of an answer 200, at most 64 KiB; no redirect is followed.
   *
   * @throws EventsUnavailable when there is no such answer within a few seconds
   */
  String get(URI address);
}
