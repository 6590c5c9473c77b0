package io.gatepass.webhooks;

import java.net.UnknownHostException;

/** The address is not on the open internet. */
final class AddressRefused extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  AddressRefused() {
    super("The address is not public.");
  }
}
