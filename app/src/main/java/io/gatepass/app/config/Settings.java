package io.gatepass.app.config;

import io.gatepass.domain.Policy;
import io.gatepass.domain.StoreName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** All settings of one gateway, checked. Secrets stay out of {@link #toString}. */
public record Settings(
    Listener listener,
    Path data,
    StoreName defaultStore,
    Map<StoreName, Store> stores,
    List<Policy> policies,
    Database database,
    Sweep sweep) {

  /** Where the gateway listens. */
  public record Listener(String host, int port) {}

  /** One configured store: its provider's name and the provider's own settings. */
  public record Store(String provider, Map<String, String> values) {
    @Override
    public String toString() {
      return provider + values.keySet();
    }
  }

  /** The database; the default is a file under the data folder. */
  public record Database(String url, String user, String password) {
    @Override
    public String toString() {
      return "Database";
    }
  }

  /**
   * When workers look.
   *
   * @param interval pause between two looks for due uploads
   * @param grace how long after a signed request's expiry its bytes may still arrive
   */
  public record Sweep(Duration interval, Duration grace) {}
}
