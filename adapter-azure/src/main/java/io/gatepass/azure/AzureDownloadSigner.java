package io.gatepass.azure;

import io.gatepass.domain.Delivery;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.CacheControl;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.SignedRequest;
import java.net.URI;
import java.util.Map;

final class AzureDownloadSigner implements DownloadSigner {
  /**
   * No shared cache keeps the answer, and a browser asks again before it shows what it kept, so
   * that an ended permission has ended. Not {@code no-store}: it would break resuming and seeking.
   */
  private final Sas sas;

  private final URI endpoint;

  AzureDownloadSigner(Sas sas, URI endpoint) {
    this.sas = sas;
    this.endpoint = endpoint;
  }

  @Override
  public SignedRequest signGet(ObjectRef object, Delivery delivery, Lifetime lifetime) {
    Sas.Permitted permitted =
        sas.read(
            endpoint,
            object.key(),
            object.version(),
            lifetime,
            values ->
                values
                    .setContentDisposition(delivery.disposition().header())
                    .setContentType(delivery.servedAs().value())
                    .setCacheControl(CacheControl.DOWNLOAD));
    return new SignedRequest(HttpMethod.GET, permitted.uri(), Map.of(), permitted.end());
  }
}
