package io.gatepass.ports;

import io.gatepass.domain.Constraints;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.PartLimits;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.Placement;
import io.gatepass.domain.StoredPart;
import io.gatepass.domain.UploadId;
import java.util.List;
import java.util.Optional;

/**
 * Writes one object in parts: clients send the parts, the gateway alone opens, lists, completes and
 * aborts. Methods that call the network block for at most the adapter's time limits and throw
 * {@link StorageException}, {@code Unavailable} where asking again later may help.
 */
public interface MultipartUploads {

  /** What the store takes; calls no network. */
  PartLimits limits();

  /**
   * What is kept where bytes come in parts: {@code size} for a part whose length is planned, {@code
   * writeOnce} for the whole when no session is open any more. May call the network once, as {@link
   * StorageProvider#rules}.
   */
  ProviderRules rules();

  /** The digest that a part of such an upload can carry, bound at the wire; calls no network. */
  Optional<PartDigest> digest(Constraints constraints);

  /**
   * Whether the answer to a part names its entity tag as {@link #arrived} does, without which some
   * clients send none; calls no network.
   */
  boolean tellsTags();

  /**
   * Opens a session for {@link Placement#uploadKey}. Content type and upload id are the gateway's
   * own, no client can set them. Calls the network. Not repeatable: each call opens another
   * session; one that nobody remembers is ended by {@link #abort}.
   */
  PartSession begin(UploadId id, Placement placement, Constraints constraints);

  /**
   * Prepares to sign parts of one session. Repeatable; calls no store, though a credential that is
   * due may be renewed.
   *
   * @param lifetime from now on, cut to the signing credential's own end
   * @throws StorageException.Misconfigured when there is no usable credential, or its requests
   *     would permit more than they say
   */
  PartSigner signer(PartSession session, Lifetime lifetime);

  /**
   * Lists the parts of one session that have arrived whole, in the order of numbers, every page
   * followed. Calls the network; repeatable.
   *
   * @return each number once, as written last; parts of other sessions are left out
   * @throws StorageException.Missing when the session is not open: completed, aborted or dropped;
   *     where a store keeps no sessions this shows as an empty list
   */
  List<StoredPart> arrived(PartSession session);

  /**
   * Makes the object of exactly these parts, with the content type of the constraints, the upload
   * id and no other header. Calls the network. Whatever it throws, the object may be there: look
   * before repeating.
   *
   * @param parts from 1 without gaps, as {@link #arrived} told; none where the whole is empty
   * @throws StorageException.Missing when the session is not open
   * @throws StorageException.Conflict when a part has changed since it was listed, or the store
   *     does not take them together; a store that marks no part's bytes takes the later content
   *     instead
   */
  void complete(UploadId id, PartSession session, Constraints constraints, List<StoredPart> parts);

  /**
   * Ends every session at that key, also those that nobody remembers, and removes their parts; an
   * object under the key stays. Calls the network; repeatable, also when there is none.
   *
   * @throws StorageException.Unavailable when parts keep arriving
   */
  void abort(ObjectKey key);
}
