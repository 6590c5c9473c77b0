package io.gatepass.app.config;

import io.gatepass.ports.Origins;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads which addresses inside may be told what becomes of uploads. */
final class WebhookReader {
  private static final Pattern NO_PATH = Pattern.compile("/?");

  private WebhookReader() {}

  static Settings.Webhooks read(Section section) {
    Set<URI> trusted =
        section.value(
            "trusted-origins",
            WebhookReader::origins,
            Set.of(),
            "list origins: http or https, host, perhaps a port, such as http://localhost:3000");
    section.refuseUnknown();
    return new Settings.Webhooks(trusted);
  }

  private static Set<URI> origins(String text) {
    return Units.list(text)
        .map(origin -> Origins.parse(origin, NO_PATH))
        .collect(Collectors.toUnmodifiableSet());
  }
}
