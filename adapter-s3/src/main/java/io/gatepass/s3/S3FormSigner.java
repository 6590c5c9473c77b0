package io.gatepass.s3;

import io.gatepass.domain.Constraints;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.FormSigner;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.SignedForm;
import io.gatepass.signing.LengthRange;
import io.gatepass.signing.PostPolicy;
import io.gatepass.signing.SignedPolicy;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Binds every field of a form with a condition of equality. */
final class S3FormSigner implements FormSigner {
  private final URI action;
  private final String bucket;
  private final Signing signing;

  /**
   * Makes one for a bucket.
   *
   * @param action where the forms go
   */
  S3FormSigner(URI action, String bucket, Signing signing) {
    this.action = action;
    this.bucket = bucket;
    this.signing = signing;
  }

  @Override
  public ProviderRules rules() {
    return KnownRules.FORMS;
  }

  @Override
  public SignedForm signForm(
      UploadId id,
      ObjectKey staging,
      Constraints constraints,
      Optional<URI> redirect,
      Lifetime lifetime) {
    if (constraints.checksum().isPresent()) {
      throw new IllegalArgumentException("A form keeps no digest.");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Content-Type", constraints.type().value());
    fields.put(StoredObjects.UPLOAD_ID_HEADER, id.toString());
    redirect.ifPresentOrElse(
        to -> fields.put("success_action_redirect", to.toString()),
        () -> fields.put("success_action_status", "201"));
    return signing.sign(
        lifetime,
        (signer, lives, moment) -> {
          SignedPolicy signed =
              signer.policy(
                  new PostPolicy(
                      bucket,
                      staging.value(),
                      Optional.of(range(constraints.size())),
                      fields,
                      lives.value()),
                  moment.now());
          return new SignedForm(action, signed.fields(), moment.first(signed.expiresAt()));
        });
  }

  private static LengthRange range(SizeLimit size) {
    return new LengthRange(size.least().value(), size.most().value());
  }
}
