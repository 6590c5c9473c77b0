package io.gatepass.gcs;

import io.gatepass.domain.Constraints;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.FormSigner;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.SignedForm;
import io.gatepass.signing.LengthRange;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

final class GcsFormSigner implements FormSigner {
  private final Presigning presigning;

  GcsFormSigner(Presigning presigning) {
    this.presigning = presigning;
  }

  @Override
  public ProviderRules rules() {
    return Rules.FORM;
  }

  @Override
  public SignedForm signForm(
      UploadId id,
      ObjectKey staging,
      Constraints constraints,
      Optional<URI> redirect,
      Lifetime lifetime) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Content-Type", constraints.type().value());
    fields.put(StoredObjects.META + StoredObjects.UPLOAD_ID, id.toString());
    redirect.ifPresentOrElse(
        to -> fields.put("success_action_redirect", to.toString()),
        () -> fields.put("success_action_status", "201"));
    return presigning.form(staging, range(constraints.size()), fields, lifetime);
  }

  private static LengthRange range(SizeLimit size) {
    return new LengthRange(size.least().value(), size.most().value());
  }
}
