package io.gatepass.delivery;

import io.gatepass.domain.Delivery;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.SignedRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/**
 * Cloudflare, where a custom rule asks {@code is_timed_hmac_valid_v0}, by its "Configure token
 * authentication".
 *
 * @param longest how long a token counts from the time that it names, as the rule says
 */
record Cloudflare(
    Base base, String parameter, Hmac hmac, Lifetime longest, Until until, DownloadSigner store)
    implements SigningCdn {

  /**
   * A token names the time when it was made, and the rule how long it counts from then on. One that
   * is to end earlier names an earlier time.
   */
  @Override
  public SignedRequest signGet(ObjectRef object, Delivery delivery, Lifetime lifetime) {
    Instant end = until.of(lifetime.value().compareTo(longest.value()) > 0 ? longest : lifetime);
    URI uri = URI.create(base.of(object.key()));
    String token = token(uri.getRawPath(), end.minus(longest.value()));
    return new SignedRequest(
        HttpMethod.GET, URI.create(uri + "?" + parameter + "=" + token), Map.of(), end);
  }

  String token(String path, Instant made) {
    String time = Long.toString(made.getEpochSecond());
    String proof = Base64.getEncoder().encodeToString(hmac.of(path + time));
    return time + "-" + URLEncoder.encode(proof, StandardCharsets.US_ASCII);
  }
}
