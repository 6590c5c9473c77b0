package io.gatepass.app.upload;

import io.gatepass.app.policy.Offer;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Enforced;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.PartLimits;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.TransferKind;
import io.gatepass.ports.ProviderRules;

/** How one new upload is sent, and what the store keeps of its promises then. */
record Choice(Transfer transfer, ProviderRules rules, Constraints constraints) {

  static Choice of(Offer offer, NewUpload wanted) {
    TransferKind kind =
        wanted
            .transfer()
            .orElseGet(() -> new AutoTransfer(offer).pick(wanted.size(), wanted.checksum()));
    ProviderRules rules = rules(offer, kind);
    checkSize(kind, rules, wanted);
    checkChecksum(kind, rules, wanted);
    SizeLimit size =
        wanted
            .size()
            .<SizeLimit>map(SizeLimit.Exactly::new)
            .orElseGet(
                () -> new SizeLimit.AtMost(offer.policy().maxSize().atMost(rules.largestPut())));
    return new Choice(
        transfer(kind, size, offer, wanted),
        rules,
        new Constraints(size, wanted.contentType(), wanted.checksum()));
  }

  /** Where each promise is kept: only a form's signature can keep a limit. */
  Enforced enforced() {
    Enforced kept = rules.enforced(constraints);
    return constraints.size() instanceof SizeLimit.AtMost && !(transfer instanceof Transfer.Form)
        ? new Enforced(Enforcement.FINALIZE, kept.contentType(), kept.checksum(), kept.writeOnce())
        : kept;
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

  private static Transfer transfer(
      TransferKind kind, SizeLimit size, Offer offer, NewUpload wanted) {
    return switch (kind) {
      case PUT -> new Transfer.Put();
      case FORM -> new Transfer.Form(wanted.redirect());
      case MULTIPART -> new Transfer.Multipart(plan(size, offer.provider().multiparts().limits()));
    };
  }

  private static PartPlan plan(SizeLimit size, PartLimits limits) {
    return switch (size) {
      case SizeLimit.Exactly(ByteCount bytes) -> {
        if (bytes.equals(ByteCount.ZERO) && !limits.takesEmpty()) {
          throw notOffered("The store takes no empty file in parts. Ask for the transfer put.");
        }
        yield PartPlan.Planned.of(bytes, limits);
      }
      case SizeLimit.AtMost atMost -> new PartPlan.Open();
    };
  }

  private static void checkSize(TransferKind kind, ProviderRules rules, NewUpload wanted) {
    if (kind == TransferKind.PUT && wanted.size().isEmpty() && wanted.transfer().isEmpty()) {
      throw new UploadException.Unacceptable(
          "size_missing",
          "The member size is missing: only a form or a multipart can be sent without it.");
    }
    if (wanted.size().filter(size -> size.isMoreThan(rules.largestPut())).isPresent()) {
      throw new UploadException.TooLarge(
          "The store takes at most "
              + rules.largestPut()
              + switch (kind) {
                case PUT, FORM -> " in one request. A multipart may be larger.";
                case MULTIPART -> " in parts.";
              });
    }
  }

  private static void checkChecksum(TransferKind kind, ProviderRules rules, NewUpload wanted) {
    wanted
        .checksum()
        .map(checksum -> checksum.algorithm())
        .filter(algorithm -> rules.of(algorithm) == Enforcement.NONE)
        .map(algorithm -> unverified(kind, algorithm.label()))
        .ifPresent(message -> {
          throw new UploadException.Unacceptable("checksum_not_supported", message);
        });
  }

  private static String unverified(TransferKind kind, String digest) {
    return switch (kind) {
      case PUT -> "The store cannot verify " + digest + ".";
      case FORM ->
          "With a form the store cannot verify " + digest + ". Send it with put, or declare none.";
      case MULTIPART ->
          "In parts the store cannot verify " + digest + ". Send it with put, or declare none.";
    };
  }
}
