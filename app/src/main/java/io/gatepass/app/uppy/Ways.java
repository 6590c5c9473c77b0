package io.gatepass.app.uppy;

import io.gatepass.app.policy.Offer;
import io.gatepass.app.policy.Policies;
import io.gatepass.app.store.Stores;
import io.gatepass.app.upload.UploadException;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Grant;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.TransferKind;
import io.gatepass.ports.MultipartUploads;
import java.util.Map;
import java.util.Optional;

/** How the store of a caller's policy takes a file from an Uppy. Calls no store. */
final class Ways {
  private static final PartSession NOWHERE = new PartSession(new ObjectKey("none"), "none");

  private final Policies policies;
  private final Stores stores;

  Ways(Policies policies, Stores stores) {
    this.policies = policies;
    this.stores = stores;
  }

  /**
   * In one request: a form, as every Uppy can send it.
   *
   * @param takesPut whether this one could send a put instead
   */
  TransferKind whole(Caller caller, boolean takesPut) {
    Optional<Offer> offer = offer(caller);
    if (offer.isEmpty() || offer.get().has(TransferKind.FORM)) {
      return TransferKind.FORM;
    }
    if (takesPut && offer.get().has(TransferKind.PUT)) {
      return TransferKind.PUT;
    }
    throw notOffered(
        "The store "
            + offer.get().store()
            + " takes no form here, and @uppy/aws-s3 6 sends whatever goes in one request as a"
            + " form. Set shouldUseMultipart to true for files above 5 MiB, use version 5, or the"
            + " gateway's own client.");
  }

  /**
   * In parts, whose answers every Uppy expects to name their entity tag.
   *
   * @param setsHeaders whether this one would set headers with a part
   */
  TransferKind parts(Caller caller, boolean setsHeaders) {
    offer(caller)
        .ifPresent(offer -> {
          MultipartUploads store = offer.provider().multiparts();
          if (!store.tellsTags()) {
            throw notOffered(
                "The store "
                    + offer.store()
                    + " tells no ETag of a part, and @uppy/aws-s3 sends nothing in parts without."
                    + " Set shouldUseMultipart to false, or use the gateway's own client.");
          }
          if (!setsHeaders && !headers(store).isEmpty()) {
            throw notOffered(
                "The store "
                    + offer.store()
                    + " needs a header with each part, and @uppy/aws-s3 6 sets none. Use version 5,"
                    + " or the gateway's own client.");
          }
        });
    return TransferKind.MULTIPART;
  }

  /** Those of a request that nobody is given. */
  private static Map<String, String> headers(MultipartUploads store) {
    return store
        .signer(NOWHERE, Lifetime.STANDARD)
        .sign(new Part(1, Optional.empty()), Optional.empty())
        .headers();
  }

  /** Empty where creating will say what is wrong. */
  private Optional<Offer> offer(Caller caller) {
    return policies
        .chosen(caller.tenant(), caller.grant().map(Grant::policy))
        .map(policy -> Offer.of(policy, stores));
  }

  private static UploadException notOffered(String message) {
    return new UploadException.Unacceptable("transfer_not_offered", message);
  }
}
