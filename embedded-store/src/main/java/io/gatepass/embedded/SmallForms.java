package io.gatepass.embedded;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.FormSigner;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.SignedForm;
import java.net.URI;
import java.util.Optional;

/** Forms as this server takes them. */
record SmallForms(FormSigner forms) implements FormSigner {

  @Override
  public ProviderRules rules() {
    ProviderRules kept = forms.rules();
    return new ProviderRules(
        kept.size(),
        kept.contentType(),
        kept.checksums(),
        kept.writeOnce(),
        new ByteCount(ObjectServer.LARGEST_FORM));
  }

  @Override
  public SignedForm signForm(
      UploadId id,
      ObjectKey staging,
      Constraints constraints,
      Optional<URI> redirect,
      Lifetime lifetime) {
    return forms.signForm(id, staging, constraints, redirect, lifetime);
  }
}
