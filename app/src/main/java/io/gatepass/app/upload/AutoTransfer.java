package io.gatepass.app.upload;

import io.gatepass.app.policy.Offer;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.TransferKind;
import java.util.Optional;

/** Picks the transfer where a client leaves it open. What it picks may still be refused. */
record AutoTransfer(Offer offer) {

  TransferKind pick(Optional<ByteCount> size, Optional<Checksum> checksum) {
    return size.map(known -> known(known, checksum)).orElseGet(this::unknown);
  }

  private TransferKind known(ByteCount size, Optional<Checksum> checksum) {
    boolean suits = goesInOneRequest(size) && (isSmall(size) || needsPut(checksum));
    if (offer.has(TransferKind.PUT) && (suits || !goesInParts(size))) {
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
    return !size.isMoreThan(offer.provider().rules().largestPut());
  }

  private boolean isSmall(ByteCount size) {
    return offer.policy().multipartFrom().isMoreThan(size);
  }

  private boolean needsPut(Optional<Checksum> declared) {
    return declared
        .map(Checksum::algorithm)
        .filter(algorithm ->
            offer.provider().rules().of(algorithm) != Enforcement.NONE
                && offer.provider().multiparts().rules().of(algorithm) == Enforcement.NONE)
        .isPresent();
  }

  private boolean goesInParts(ByteCount size) {
    return offer.has(TransferKind.MULTIPART)
        && (size.isMoreThan(ByteCount.ZERO) || offer.provider().multiparts().limits().takesEmpty());
  }
}
