package io.gatepass.app.upload;

import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.UploadTerms;
import io.gatepass.ports.FormSigner;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageProvider;

/** Signs what an upload's client may send, of the kind that was chosen at creation. */
final class SignInstruction {
  private SignInstruction() {}

  static Instruction sign(StorageProvider provider, UploadTerms terms, Lifetime lifetime) {
    return switch (terms.transfer()) {
      case Transfer.Put put ->
          new Instruction.Put(
              provider
                  .uploads()
                  .signPut(terms.id(), terms.placement(), terms.constraints(), lifetime));
      case Transfer.Form form ->
          new Instruction.Form(
              forms(provider, terms)
                  .signForm(
                      terms.id(),
                      terms.placement().uploadKey(),
                      terms.constraints(),
                      form.redirect(),
                      lifetime));
    };
  }

  private static FormSigner forms(StorageProvider provider, UploadTerms terms) {
    return provider
        .forms()
        .orElseThrow(() ->
            new StorageException.Misconfigured(
                "Store " + terms.store() + " takes no forms any more.", null));
  }
}
