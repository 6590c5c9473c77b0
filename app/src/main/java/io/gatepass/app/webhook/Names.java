package io.gatepass.app.webhook;

import io.gatepass.domain.UploadId;
import java.util.Optional;
import java.util.UUID;

/** What webhooks and messages are called outside: a word for the kind, and a UUID of version 7. */
enum Names {
  WEBHOOK("wh_"),
  MESSAGE("msg_");

  private final String prefix;

  Names(String prefix) {
    this.prefix = prefix;
  }

  String of(UUID id) {
    return prefix + id;
  }

  /** Empty for any text that is not the canonical form. */
  Optional<UUID> parse(String text) {
    return text.startsWith(prefix)
        ? UploadId.parse(text.substring(prefix.length())).map(UploadId::value)
        : Optional.empty();
  }
}
