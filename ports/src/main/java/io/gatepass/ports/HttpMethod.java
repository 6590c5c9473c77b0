package io.gatepass.ports;

/** The verbs that a signed request may use. */
public enum HttpMethod {
  GET,
  PUT
}
