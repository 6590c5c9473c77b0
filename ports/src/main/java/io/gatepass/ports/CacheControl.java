package io.gatepass.ports;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of the header {@code Cache-Control} that adapters write or meet. */
public final class CacheControl {
  /** What every download is served with, whatever the object was stored with. */
  public static final String DOWNLOAD = "private, no-cache";

  private static final Set<String> BROWSERS_OWN = Set.of("no-cache", "max-age=0");

  private CacheControl() {}

  /**
   * Whether a stored value may come from a browser and not from who uploaded. Browsers add one of
   * these by themselves to requests that bypass their cache, such as those with If-None-Match, by
   * the Fetch standard (HTTP-network-or-cache fetch). It does no harm: neither lets an answer be
   * kept and shown without asking again, and a download overrides it.
   */
  public static boolean isBrowsersOwn(@Nullable String stored) {
    return stored != null && BROWSERS_OWN.contains(stored);
  }
}
