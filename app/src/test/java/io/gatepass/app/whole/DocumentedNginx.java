package io.gatepass.app.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The configuration of the documentation, filled in. */
final class DocumentedNginx {
  static final String SECRET = "only-the-two-of-us-know-it";

  private DocumentedNginx() {}

  /**
   * For that port of 127.0.0.1.
   *
   * @param store host and port of the store behind it, with a bucket {@code media} that is open
   */
  static String of(int port, String store) throws IOException {
    return Files.readString(Path.of("../docs/delivery.md"))
        .replaceFirst("(?s).*```nginx\n(.*?)```.*", "$1")
        .replace("PORT", Integer.toString(port))
        .replace("BUCKET", "media")
        .replace("STORE_HOST", store)
        .replace("STORE", store)
        .replace("SECRET", SECRET);
  }
}
