package io.gatepass.app.observe;

import io.gatepass.domain.Checksum;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Part;
import io.gatepass.domain.Placement;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.FormSigner;
import io.gatepass.ports.PartSigner;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.SignedForm;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.UploadSigner;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Signers of writes, counted. */
final class MeteredSigners {
  private MeteredSigners() {}

  record Uploads(UploadSigner signer, SigningMeter meter) implements UploadSigner {
    @Override
    public SignedRequest signPut(
        UploadId id, Placement placement, Constraints constraints, Lifetime lifetime) {
      return meter.count(() -> signer.signPut(id, placement, constraints, lifetime));
    }
  }

  record Forms(FormSigner signer, SigningMeter meter) implements FormSigner {
    @Override
    public ProviderRules rules() {
      return signer.rules();
    }

    @Override
    public SignedForm signForm(
        UploadId id,
        ObjectKey staging,
        Constraints constraints,
        Optional<URI> redirect,
        Lifetime lifetime) {
      return meter.count(() -> signer.signForm(id, staging, constraints, redirect, lifetime));
    }
  }

  record Parts(PartSigner signer, SigningMeter meter) implements PartSigner {
    @Override
    public Instant expiresAt() {
      return signer.expiresAt();
    }

    @Override
    public SignedRequest sign(Part part, Optional<Checksum> digest) {
      return meter.count(() -> signer.sign(part, digest));
    }
  }
}
