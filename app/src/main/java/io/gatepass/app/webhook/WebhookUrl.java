package io.gatepass.app.webhook;

import io.gatepass.domain.InvalidValue;
import io.gatepass.ports.WebhookSender;
import java.net.URI;
import java.net.URISyntaxException;

/** The address of a webhook, as somebody writes it. */
final class WebhookUrl {
  private static final int LONGEST = 2048;

  private WebhookUrl() {}

  static URI parse(String text) {
    try {
      URI url = new URI(text);
      if (url.isAbsolute() && text.length() <= LONGEST) {
        return url;
      }
    } catch (URISyntaxException unreadable) {
      throw refused();
    }
    throw refused();
  }

  static void check(WebhookSender sender, URI url) {
    if (!sender.accepts(url)) {
      throw refused();
    }
  }

  private static InvalidValue refused() {
    return new InvalidValue(
        "webhook_url_not_allowed",
        "The URL of a webhook is https on port 443, names a public host, holds no user and no"
            + " fragment, and has at most 2048 characters. An operator may trust other origins.");
  }
}
