package io.gatepass.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatepass.domain.Delivery;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.FolderSigner;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.SignedFolder;
import io.gatepass.ports.SignedRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Google's Cloud CDN, by its "Use signed URLs" and "Use signed cookies". */
record Google(Base base, String keyName, Hmac hmac, Until until, DownloadSigner store)
    implements SigningCdn, FolderSigner {

  @Override
  public Optional<FolderSigner> folders() {
    return Optional.of(this);
  }

  /** A bucket that its signatures protect refuses whoever brings none. */
  @Override
  public Optional<URI> address(ObjectKey object) {
    return Optional.empty();
  }

  @Override
  public SignedRequest signGet(ObjectRef object, Delivery delivery, Lifetime lifetime) {
    Instant end = until.of(lifetime);
    String url = base.of(object.key()) + "?" + terms(end, "&");
    return new SignedRequest(HttpMethod.GET, URI.create(url + "&" + proof(url)), Map.of(), end);
  }

  @Override
  public SignedFolder signFolder(String folder, Lifetime lifetime) {
    Instant end = until.of(lifetime);
    URI uri = URI.create(base.below(folder));
    return new SignedFolder(
        uri, Map.of("Cloud-CDN-Cookie", prefix(uri, end, ":")), prefix(uri, end, "&"), end);
  }

  private String prefix(URI uri, Instant end, String separator) {
    String terms =
        "URLPrefix="
            + Base64.getUrlEncoder().encodeToString(uri.toString().getBytes(UTF_8))
            + separator
            + terms(end, separator);
    return terms + separator + proof(terms);
  }

  private String terms(Instant end, String separator) {
    return "Expires=" + end.getEpochSecond() + separator + "KeyName=" + keyName;
  }

  private String proof(String signed) {
    return "Signature=" + Base64.getUrlEncoder().encodeToString(hmac.of(signed));
  }
}
