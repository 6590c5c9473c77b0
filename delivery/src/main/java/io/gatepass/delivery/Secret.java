package io.gatepass.delivery;

import io.gatepass.ports.StoreSettings;

/** Secrets that stand in the configuration of a cache as well, where other signs have a meaning. */
final class Secret {
  static final String SETTING = "secret";

  private Secret() {}

  static String read(StoreSettings settings, String whose) {
    String fix = "write the secret " + whose + ", 20 or more of A-Z a-z 0-9 _ and -";
    String secret = settings.required(SETTING, fix);
    if (!secret.isEmpty() && !secret.matches("[A-Za-z0-9_-]{20,}")) {
      settings.refuse(SETTING, "is short, or has other signs", fix);
    }
    return secret;
  }
}
