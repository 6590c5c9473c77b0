package io.gatepass.ports;

import io.gatepass.domain.Delivery;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectRef;
import java.net.InetAddress;
import java.util.Optional;

/** Signs permission to read one object that is of use at one address alone. */
public interface BoundDownloadSigner {

  /**
   * Signs as {@link DownloadSigner#signGet} does; the store refuses the request from any other
   * address. Repeatable, with the same errors; calls no store.
   *
   * @param reader as the store will see it
   * @return empty where the store cannot name such an address, as one of IPv6
   */
  Optional<SignedRequest> signGet(
      ObjectRef object, Delivery delivery, Lifetime lifetime, InetAddress reader);
}
