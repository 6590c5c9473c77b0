package io.gatepass.ports;

import io.gatepass.domain.Delivery;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectRef;
import java.util.Optional;

/** Signs permission to read one object. */
public interface DownloadSigner {

  /**
   * Signs reading one content, the version that was verified where the store keeps versions.
   *
   * <p>Disposition, content type and cache control of the answer are asked for in the signature, so
   * that nothing that an uploader stored decides how a browser treats the bytes. Where a store
   * cannot replace a stored type, an active type is safe by its signed {@code attachment}, and the
   * look rejects a stored disposition or cache control. Ranges stay possible.
   *
   * <p>Repeatable; calls no store, though a credential that is due may be renewed over the network.
   *
   * @throws StorageException.Misconfigured when there is no usable credential
   * @throws StorageException.Unavailable when the credential cannot be had at the moment
   */
  SignedRequest signGet(ObjectRef object, Delivery delivery, Lifetime lifetime);

  /**
   * What the answer to such a request names as its {@code ETag}, so that a reader can ask to go on
   * ({@code If-Range}) before the first answer; empty where the gateway does not know it.
   */
  Optional<EntityTag> tag(ObjectRef object);

  /** To permit it from one address alone; empty where a signature cannot say so. */
  default Optional<BoundDownloadSigner> bound() {
    return Optional.empty();
  }
}
