package io.gatepass.ports;

import io.gatepass.domain.Constraints;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.UploadId;
import java.net.URI;
import java.util.Optional;

/** Signs permission to write one object with an HTML form. */
public interface FormSigner {

  /**
   * What a form keeps at this store: never write-once, which no form can demand, so that its bytes
   * go to a staging key. Calls no network.
   */
  ProviderRules rules();

  /**
   * Signs one form for one staging key.
   *
   * <p>Bound are exactly that key, exactly that type, the length range, the upload id and every
   * other field that is emitted. A form in which one of them differs or is missing, or that has a
   * field that was not signed, is refused by the store, or the look finds it.
   *
   * <p>Repeatable; writes nothing. A credential that is due may be renewed over the network, and a
   * store may be asked for one that can do no more than the form; otherwise calls no store.
   *
   * @param staging a key that is never served: the form may be sent again until it ends
   * @param constraints exact size, or any size up to a limit; a digest only of a kind that {@link
   *     #rules} keeps, be it by the look alone
   * @param redirect where the store sends the browser after the upload, by 303; otherwise it
   *     answers 201
   * @param lifetime cut to the signing credential's own end
   * @throws StorageException.Misconfigured when there is no usable credential, or its forms would
   *     permit more than they say
   * @throws StorageException.Unavailable when the credential cannot be had at the moment
   */
  SignedForm signForm(
      UploadId id,
      ObjectKey staging,
      Constraints constraints,
      Optional<URI> redirect,
      Lifetime lifetime);
}
