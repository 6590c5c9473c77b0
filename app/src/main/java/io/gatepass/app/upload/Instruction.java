package io.gatepass.app.upload;

import io.gatepass.ports.SignedForm;
import io.gatepass.ports.SignedRequest;
import java.net.URI;
import java.time.Instant;

/** What a client may send, of the kind that its upload was created with. */
public sealed interface Instruction {
  URI uri();

  Instant expiresAt();

  record Put(SignedRequest request) implements Instruction {
    @Override
    public URI uri() {
      return request.uri();
    }

    @Override
    public Instant expiresAt() {
      return request.expiresAt();
    }
  }

  record Form(SignedForm form) implements Instruction {
    @Override
    public URI uri() {
      return form.uri();
    }

    @Override
    public Instant expiresAt() {
      return form.expiresAt();
    }
  }
}
