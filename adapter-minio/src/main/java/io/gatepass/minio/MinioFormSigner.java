package io.gatepass.minio;

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
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Binds every field of a form with a condition of equality. */
final class MinioFormSigner implements FormSigner {
  private final URI action;
  private final String bucket;
  private final ClientKeys keys;
  private final InstantSource clock;

  MinioFormSigner(URI origin, String bucket, ClientKeys keys, InstantSource clock) {
    this.action = URI.create(origin + "/" + bucket);
    this.bucket = bucket;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public ProviderRules rules() {
    return KnownRules.FORM;
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
    fields.put(StoredObjects.UPLOAD_ID, id.toString());
    redirect.ifPresentOrElse(
        to -> fields.put("success_action_redirect", to.toString()),
        () -> fields.put("success_action_status", "201"));
    ClientKeys.Key key = keys.current();
    Instant now = clock.instant();
    SignedPolicy signed =
        key.signer()
            .policy(
                new PostPolicy(
                    bucket,
                    staging.value(),
                    Optional.of(range(constraints.size())),
                    fields,
                    key.cut(lifetime, now).value()),
                now);
    return new SignedForm(action, signed.fields(), key.first(signed.expiresAt()));
  }

  private static LengthRange range(SizeLimit size) {
    return new LengthRange(size.least().value(), size.most().value());
  }
}
