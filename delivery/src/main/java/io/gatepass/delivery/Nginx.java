package io.gatepass.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatepass.domain.Delivery;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.SignedRequest;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * nginx with {@code secure_link} and {@code secure_link_md5}, by its module's reference. What the
 * store itself would ask for stands in front, for nginx to pass on when it has not the file yet; so
 * the store stays closed to everybody, nginx included.
 */
record Nginx(Base base, String secret, DownloadSigner store) implements SigningCdn {

  @Override
  public SignedRequest signGet(ObjectRef object, Delivery delivery, Lifetime lifetime) {
    SignedRequest signed = store.signGet(object, delivery, lifetime);
    URI here = base.instead(signed.uri());
    long end = signed.expiresAt().getEpochSecond();
    String proof = proof(end, here.getRawPath());
    return new SignedRequest(
        signed.method(),
        URI.create(here + "&md5=" + proof + "&expires=" + end),
        signed.headers(),
        signed.expiresAt());
  }

  /** Of {@code "$secure_link_expires$uri secret"}. */
  String proof(long end, String path) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest((end + path + " " + secret).getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every JDK has MD5.", missing);
    }
  }

  @Override
  public String toString() {
    return "Nginx[" + base + "]";
  }
}
