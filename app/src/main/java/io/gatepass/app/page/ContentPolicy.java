package io.gatepass.app.page;

import java.net.URI;
import java.util.Collection;
import java.util.stream.Collectors;

/** What a page of ours may load and whom it may call: itself, and the stores for file bytes. */
public final class ContentPolicy {
  public static final String HEADER = "Content-Security-Policy";

  private static final String COMMON =
      "default-src 'none'; script-src 'self'; img-src 'self' data:; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'; ";

  private ContentPolicy() {}

  static String forPage(Collection<URI> stores) {
    String origins =
        stores.stream()
            .map(ContentPolicy::origin)
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    return COMMON + "style-src 'self'; connect-src 'self' " + origins;
  }

  /** For a page that writes style attributes of its own and calls nobody but this gateway. */
  public static String forDocs() {
    return COMMON + "style-src 'self' 'unsafe-inline'; connect-src 'self'";
  }

  private static String origin(URI store) {
    String port = store.getPort() < 0 ? "" : ":" + store.getPort();
    return store.getScheme() + "://" + store.getHost() + port;
  }
}
