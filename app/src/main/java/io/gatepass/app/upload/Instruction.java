package io.gatepass.app.upload;

import io.gatepass.domain.PartLimits;
import io.gatepass.domain.PartPlan;
import io.gatepass.ports.PartDigest;
import io.gatepass.ports.SignedForm;
import io.gatepass.ports.SignedRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a client may send, of the kind that its upload was created with. */
public sealed interface Instruction {
  Instant expiresAt();

  record Put(SignedRequest request) implements Instruction {
    @Override
    public Instant expiresAt() {
      return request.expiresAt();
    }
  }

  record Form(SignedForm form) implements Instruction {
    @Override
    public Instant expiresAt() {
      return form.expiresAt();
    }
  }

  /**
   * Parts, of which the client asks for those that it has not been given.
   *
   * @param digest what the request of a part can bind; empty where none
   * @param parts those that were signed now, in the order of numbers
   * @param expiresAt when the last of them ends; now, where none was signed
   */
  record Multipart(
      PartPlan plan,
      PartLimits limits,
      Optional<PartDigest> digest,
      List<SignedPart> parts,
      Instant expiresAt)
      implements Instruction {
    public Multipart {
      parts = List.copyOf(parts);
    }
  }
}
