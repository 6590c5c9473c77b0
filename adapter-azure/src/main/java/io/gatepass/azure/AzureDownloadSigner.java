package io.gatepass.azure;

import com.azure.storage.blob.sas.BlobServiceSasSignatureValues;
import com.azure.storage.common.sas.SasIpRange;
import io.gatepass.domain.Delivery;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.BoundDownloadSigner;
import io.gatepass.ports.CacheControl;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.SignedRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

final class AzureDownloadSigner implements DownloadSigner {
  private final Sas sas;
  private final URI endpoint;

  AzureDownloadSigner(Sas sas, URI endpoint) {
    this.sas = sas;
    this.endpoint = endpoint;
  }

  @Override
  public SignedRequest signGet(ObjectRef object, Delivery delivery, Lifetime lifetime) {
    return sign(object, delivery, lifetime, values -> {});
  }

  @Override
  public Optional<EntityTag> tag(ObjectRef object) {
    return Optional.of(object.tag());
  }

  /**
   * By the field {@code sip}, which takes IPv4 alone (Microsoft, "Create a service SAS", "Specify
   * an IP address or IP range").
   */
  @Override
  public Optional<BoundDownloadSigner> bound() {
    return Optional.of((object, delivery, lifetime, reader) ->
        addressed(reader)
            .map(only -> sign(object, delivery, lifetime, values -> values.setSasIpRange(only))));
  }

  private static Optional<SasIpRange> addressed(InetAddress reader) {
    return reader instanceof Inet4Address
        ? Optional.of(new SasIpRange().setIpMin(reader.getHostAddress()))
        : Optional.empty();
  }

  private SignedRequest sign(
      ObjectRef object,
      Delivery delivery,
      Lifetime lifetime,
      Consumer<BlobServiceSasSignatureValues> bound) {
    Sas.Permitted permitted =
        sas.read(
            endpoint,
            object.key(),
            object.version(),
            lifetime,
            values ->
                bound.accept(
                    values
                        .setContentDisposition(delivery.disposition().header())
                        .setContentType(delivery.servedAs().value())
                        .setCacheControl(CacheControl.DOWNLOAD)));
    return new SignedRequest(HttpMethod.GET, permitted.uri(), Map.of(), permitted.end());
  }
}
