package io.gatepass.app.config;

import java.net.URI;
import java.util.Set;

/** Reads which addresses inside may be told what becomes of uploads. */
final class WebhookReader {
  private WebhookReader() {}

  static Settings.Webhooks read(Section section) {
    Set<URI> trusted =
        section.value("trusted-origins", Units::origins, Set.of(), Units.ORIGINS_FIX);
    section.refuseUnknown();
    return new Settings.Webhooks(trusted);
  }
}
