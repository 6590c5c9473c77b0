package io.gatepass.app.config;

import io.gatepass.app.http.Networks;
import io.gatepass.app.limit.Limit;
import io.gatepass.domain.Policy;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.TokenIssuer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All settings of one gateway, checked. Secrets stay out of {@link #toString}.
 *
 * @param traced whether the standard variables of OpenTelemetry want traces
 */
public record Settings(
    Listener listener,
    Path data,
    StoreName defaultStore,
    Map<StoreName, Store> stores,
    List<Policy> policies,
    Database database,
    Sweep sweep,
    Reconcile reconcile,
    Shutdown shutdown,
    Optional<Scanner> scanner,
    Map<StoreName, Events> events,
    Map<StoreName, Delivery> delivery,
    Webhooks webhooks,
    Auth auth,
    List<Limit> rateLimits,
    Tenants tenants,
    Audit audit,
    Doctor doctor,
    Log log,
    boolean traced) {

  /**
   * Where the gateway listens.
   *
   * @param corsOrigins other sites whose pages may call it
   * @param trustedProxies whose word is taken for where a request comes from
   */
  public record Listener(
      String host,
      int port,
      Set<URI> corsOrigins,
      Networks trustedProxies,
      Connections connections) {}

  /**
   * What a connection may cost.
   *
   * @param headers how long the head of a request may take to come, from its first byte
   * @param body how long the rest of it may take
   * @param most how many there may be; one more is closed at once
   */
  public record Connections(Duration headers, Duration body, int most) {}

  /**
   * Whose credentials are taken.
   *
   * @param apiKeys whether keys of its own are
   * @param jwt who issues tokens that are; empty: nobody
   */
  public record Auth(boolean apiKeys, Optional<TokenIssuer> jwt) {
    /** Whether anybody can be let in by a credential; if not, only this machine is served. */
    public boolean isOn() {
      return apiKeys || jwt.isPresent();
    }
  }

  /**
   * Whether permissions are put on record.
   *
   * @param enabled in the table of the database and in the log
   */
  public record Audit(boolean enabled) {}

  /**
   * Trying the stores.
   *
   * @param atStart once, beside the start of the gateway
   */
  public record Doctor(boolean atStart) {}

  /**
   * What the gateway writes.
   *
   * @param json whether a line is an object of JSON
   */
  public record Log(boolean json) {}

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

  /**
   * When stores are compared with uploads.
   *
   * @param interval pause between two comparisons of a store; empty: only when somebody asks
   * @param safetyAge what is younger is neither told of nor touched
   */
  public record Reconcile(Optional<Duration> interval, Duration safetyAge) {}

  /**
   * How the gateway stops.
   *
   * @param delay how long it still takes requests when it says already that it is not ready
   * @param timeout how long what is under way may take then
   */
  public record Shutdown(Duration delay, Duration timeout) {}

  /**
   * Who scans what policies want scanned.
   *
   * @param timeout how long it may stay silent
   */
  public record Scanner(URI address, Duration timeout) {}

  /** How one store tells by itself what happens in it: the source's name and its own settings. */
  public record Events(String source, Map<String, String> values) {
    @Override
    public String toString() {
      return source + values.keySet();
    }
  }

  /** What stands in front of one store: the kind of cache and its own settings. */
  public record Delivery(String cdn, Map<String, String> values) {
    @Override
    public String toString() {
      return cdn + values.keySet();
    }
  }

  /**
   * Telling other systems what became of uploads.
   *
   * @param trustedOrigins may be told although they are not public, or not https
   */
  public record Webhooks(Set<URI> trustedOrigins) {}
}
