package io.gatepass.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatepass.ports.EventsUnavailable;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;

/**
 * The certificates of SNS. Anybody can name one of them, so they are fetched a few times a minute
 * at most, and only those are kept that have verified something.
 */
final class SnsCertificates {
  private static final int MOST_KEPT = 32;
  private static final int MOST_FETCHES = 10;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final SnsWeb web;
  private final Queue<Instant> fetches = new ArrayDeque<>();
  private final Map<URI, X509Certificate> kept =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<URI, X509Certificate> eldest) {
          return size() > MOST_KEPT;
        }
      };

  SnsCertificates(SnsWeb web) {
    this.web = web;
  }

  X509Certificate get(URI address, Instant at) throws GeneralSecurityException {
    synchronized (this) {
      X509Certificate known = kept.get(address);
      if (known != null) {
        return known;
      }
      count(at);
    }
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(web.get(address).getBytes(UTF_8)));
  }

  synchronized void keep(URI address, X509Certificate proven) {
    kept.put(address, proven);
  }

  private void count(Instant at) {
    fetches.removeIf(earlier -> earlier.plus(WINDOW).isBefore(at));
    if (fetches.size() >= MOST_FETCHES) {
      throw new EventsUnavailable("Too many certificates were named in the last minute.");
    }
    fetches.add(at);
  }
}
