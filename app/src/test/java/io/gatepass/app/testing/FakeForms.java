package io.gatepass.app.testing;

import io.gatepass.domain.Constraints;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.FormSigner;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.SignedForm;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Forms that show what was asked for, in an order that no sorting makes. */
record FakeForms(Calls<Storage> calls, InstantSource clock) implements FormSigner {

  @Override
  public ProviderRules rules() {
    return Rules.form();
  }

  @Override
  public SignedForm signForm(
      UploadId id,
      ObjectKey staging,
      Constraints constraints,
      Optional<URI> redirect,
      Lifetime lifetime) {
    calls.enter(Storage.SIGN_FORM);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("key", staging.value());
    fields.put("Content-Type", constraints.type().value());
    fields.put("limit", constraints.size().toString());
    redirect.ifPresent(uri -> fields.put("success_action_redirect", uri.toString()));
    fields.put("signature", "form");
    fields.put("a-last-one", id.toString());
    return new SignedForm(
        URI.create("https://store.example/"), fields, clock.instant().plus(lifetime.value()));
  }
}
