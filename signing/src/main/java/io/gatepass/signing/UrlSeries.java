package io.gatepass.signing;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * URLs that differ in the value of one query parameter and perhaps in their headers, all signed at
 * one moment. As long as the headers stay the same, each costs little more than its hashes. For one
 * thread.
 */
public final class UrlSeries {
  private final SigningTime time;
  private final UrlRequest request;
  private final String parameter;
  private @Nullable Prepared latest;

  private record Prepared(Map<String, String> headers, PreparedUrl url) {}

  UrlSeries(SigningTime time, UrlRequest request, String parameter) {
    this.time = time;
    this.request = request;
    this.parameter = parameter;
  }

  /** When the store begins to refuse each of them, in whole seconds. */
  public Instant expiresAt() {
    return time.end(request.life().toSeconds());
  }

  /**
   * Signs the URL with that value.
   *
   * @param value not encoded
   * @param headers that the request must carry, instead of those that the series was made of
   * @throws IllegalArgumentException when they cannot be signed; the message quotes no value
   */
  public SignedUrl url(String value, Map<String, String> headers) {
    Prepared prepared = latest;
    if (prepared == null || !prepared.headers().equals(headers)) {
      UrlRequest with = request.with(headers);
      prepared = new Prepared(Map.copyOf(headers), new PreparedUrl(time, with, parameter));
      latest = prepared;
    }
    return prepared.url().url(value);
  }

  /** What it holds would be a part of a permission. */
  @Override
  public String toString() {
    return "URLs until " + expiresAt();
  }
}
