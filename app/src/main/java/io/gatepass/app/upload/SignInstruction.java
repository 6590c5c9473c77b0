package io.gatepass.app.upload;

import io.gatepass.domain.Lifetime;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadTerms;
import io.gatepass.ports.FormSigner;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageProvider;
import java.time.Instant;
import java.util.OptionalInt;

/** Signs what an upload's client may send, of the kind that was chosen at creation. */
final class SignInstruction {
  private SignInstruction() {}

  /**
   * @param upload with a session, where it goes in parts, of which the first are signed
   */
  static Granted sign(
      StorageProvider provider, Upload.Pending upload, Lifetime urlTtl, Instant now) {
    UploadTerms terms = upload.terms();
    Lifetime lifetime = urlTtl.until(now, terms.expiresAt());
    return switch (terms.transfer()) {
      case Transfer.Put put ->
          whole(
              upload,
              now,
              new Instruction.Put(
                  provider
                      .uploads()
                      .signPut(terms.id(), terms.placement(), terms.constraints(), lifetime)));
      case Transfer.Form form ->
          whole(
              upload,
              now,
              new Instruction.Form(
                  forms(provider, terms)
                      .signForm(
                          terms.id(),
                          terms.placement().uploadKey(),
                          terms.constraints(),
                          form.redirect(),
                          lifetime)));
      case Transfer.Multipart(PartPlan plan) ->
          parts(provider, upload, plan, usual(provider, terms, plan), urlTtl, now);
    };
  }

  /** How many requests it will sign. */
  static int requests(StorageProvider provider, UploadTerms terms) {
    return switch (terms.transfer()) {
      case Transfer.Put put -> 1;
      case Transfer.Form form -> 1;
      case Transfer.Multipart(PartPlan plan) -> usual(provider, terms, plan).parts().size();
    };
  }

  private static PartSelection usual(StorageProvider provider, UploadTerms terms, PartPlan plan) {
    return PartSelection.first(
        plan, provider.multiparts(), terms.constraints(), OptionalInt.empty());
  }

  static Granted parts(
      StorageProvider provider,
      Upload.Pending upload,
      PartPlan plan,
      PartSelection selection,
      Lifetime urlTtl,
      Instant now) {
    MultipartUploads store = provider.multiparts();
    Lifetime lifetime = urlTtl.until(now, upload.terms().expiresAt());
    SignedParts parts = selection.sign(store, upload.session().orElseThrow(), lifetime);
    Instruction instruction =
        new Instruction.Multipart(
            plan,
            store.limits(),
            store.digest(upload.terms().constraints()),
            parts.stream().toList(),
            parts.expiresAt().orElse(now));
    return new Granted(upload.signedUntil(instruction.expiresAt()), instruction);
  }

  private static Granted whole(Upload.Pending upload, Instant now, Instruction instruction) {
    return new Granted(upload.signed(now, instruction.expiresAt()), instruction);
  }

  private static FormSigner forms(StorageProvider provider, UploadTerms terms) {
    return provider
        .forms()
        .orElseThrow(() ->
            new StorageException.Misconfigured(
                "Store " + terms.store() + " takes no forms any more.", null));
  }
}
