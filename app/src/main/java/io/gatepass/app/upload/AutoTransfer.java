package io.gatepass.app.upload;

import io.gatepass.app.policy.Offer;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.TransferKind;
import java.util.Optional;

/** Picks the transfer where a client leaves it open. What it picks may still be refused. */
record AutoTransfer(Offer offer) {

  TransferKind pick(Optional<ByteCount> size) {
    return size.map(this::known).orElseGet(this::unknown);
  }

  private TransferKind known(ByteCount size) {
    if (offer.has(TransferKind.PUT) && (goesInOneRequest(size) || !goesInParts(size))) {
      return TransferKind.PUT;
    }
    if (goesInParts(size)) {
      return TransferKind.MULTIPART;
    }
    return offer.has(TransferKind.FORM) ? TransferKind.FORM : TransferKind.PUT;
  }

  private TransferKind unknown() {
    if (offer.has(TransferKind.FORM)) {
      return TransferKind.FORM;
    }
    return offer.has(TransferKind.MULTIPART) ? TransferKind.MULTIPART : TransferKind.PUT;
  }

  private boolean goesInOneRequest(ByteCount size) {
    return offer.policy().multipartFrom().isMoreThan(size)
        && !size.isMoreThan(offer.provider().rules().largestPut());
  }

  private boolean goesInParts(ByteCount size) {
    return offer.has(TransferKind.MULTIPART)
        && (size.isMoreThan(ByteCount.ZERO) || offer.provider().multiparts().limits().takesEmpty());
  }
}
