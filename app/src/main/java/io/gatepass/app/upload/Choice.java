package io.gatepass.app.upload;

import io.gatepass.app.policy.Offer;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.TransferKind;
import io.gatepass.ports.ProviderRules;
import java.util.Optional;

/** How one new upload is sent, and what the store keeps of its promises then. */
record Choice(Transfer transfer, ProviderRules rules, Constraints constraints) {

  static Choice of(Offer offer, NewUpload wanted) {
    Transfer transfer = wanted.transfer().orElseGet(() -> open(offer, wanted));
    ProviderRules rules = rules(offer, transfer.kind());
    checkSize(transfer, rules, wanted);
    checkChecksum(transfer, rules, wanted);
    SizeLimit size =
        wanted
            .size()
            .<SizeLimit>map(SizeLimit.Exactly::new)
            .orElseGet(
                () -> new SizeLimit.AtMost(offer.policy().maxSize().atMost(rules.largestPut())));
    return new Choice(
        transfer, rules, new Constraints(size, wanted.contentType(), wanted.checksum()));
  }

  private static Transfer open(Offer offer, NewUpload wanted) {
    boolean put = wanted.size().isPresent() && offer.has(TransferKind.PUT);
    return put || !offer.has(TransferKind.FORM)
        ? new Transfer.Put()
        : new Transfer.Form(Optional.empty());
  }

  private static ProviderRules rules(Offer offer, TransferKind kind) {
    if (!offer.policy().permits(kind)) {
      throw notOffered(
          "The policy "
              + offer.policy().name()
              + " does not permit the transfer "
              + kind.label()
              + ".");
    }
    return offer
        .rules(kind)
        .orElseThrow(() ->
            notOffered(
                "The store " + offer.store() + " takes no forms. Ask for the transfer put."));
  }

  private static UploadException notOffered(String message) {
    return new UploadException.Unacceptable("transfer_not_offered", message);
  }

  private static void checkSize(Transfer transfer, ProviderRules rules, NewUpload wanted) {
    if (transfer instanceof Transfer.Put && wanted.size().isEmpty()) {
      throw new UploadException.Unacceptable(
          "size_missing", "The member size is missing: only a form can be sent without it.");
    }
    if (wanted.size().filter(size -> size.isMoreThan(rules.largestPut())).isPresent()) {
      throw new UploadException.TooLarge(
          "The store takes at most " + rules.largestPut() + " in one request.");
    }
  }

  private static void checkChecksum(Transfer transfer, ProviderRules rules, NewUpload wanted) {
    wanted
        .checksum()
        .map(checksum -> checksum.algorithm())
        .filter(algorithm -> rules.of(algorithm) == Enforcement.NONE)
        .map(algorithm -> unverified(transfer, algorithm.label()))
        .ifPresent(message -> {
          throw new UploadException.Unacceptable("checksum_not_supported", message);
        });
  }

  private static String unverified(Transfer transfer, String digest) {
    return switch (transfer) {
      case Transfer.Put put -> "The store cannot verify " + digest + ".";
      case Transfer.Form form ->
          "With a form the store cannot verify " + digest + ". Send it with put, or declare none.";
    };
  }
}
