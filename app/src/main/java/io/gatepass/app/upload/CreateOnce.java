package io.gatepass.app.upload;

import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.domain.Upload;
import io.gatepass.ports.Once;
import io.gatepass.ports.OnceUploads;
import io.gatepass.ports.OnceUploads.Earlier;
import io.gatepass.ports.UploadRepository;
import java.util.Optional;

/**
 * Permits one upload however often its creation is repeated under one key, at once or after a lost
 * answer: a repetition gets the same upload, and its request signed anew.
 */
public final class CreateOnce {
  private final CreateUpload create;
  private final SignTransfer transfer;
  private final OnceUploads once;
  private final UploadRepository uploads;

  public CreateOnce(
      CreateUpload create, SignTransfer transfer, OnceUploads once, UploadRepository uploads) {
    this.create = create;
    this.transfer = transfer;
    this.once = once;
    this.uploads = uploads;
  }

  public Created create(Caller caller, NewUpload wanted, Once given) {
    Access.require(caller, Scope.UPLOAD);
    Once asked = given.by(caller);
    Optional<Earlier> earlier = once.find(caller, asked.key());
    if (earlier.isPresent()) {
      return again(caller, earlier.get(), asked);
    }
    return create
        .create(caller, wanted, Optional.of(asked))
        .map(Created::first)
        .orElseGet(() -> again(caller, once.find(caller, asked.key()).orElseThrow(), asked));
  }

  private Created again(Caller caller, Earlier earlier, Once asked) {
    if (!earlier.fingerprint().equals(asked.fingerprint())) {
      throw new UploadException.Unacceptable(
          "idempotency_key_reused",
          "Another upload was created under this Idempotency-Key. Use a key once.");
    }
    Upload upload = Access.find(uploads, caller, Optional.of(earlier.upload()));
    return switch (upload) {
      case Upload.Pending pending ->
          Created.again(transfer.sign(caller, Optional.of(earlier.upload())));
      case Upload.Uploaded uploaded -> Created.sent(uploaded);
      case Upload.Ready ready -> Created.sent(ready);
      case Upload.Gone gone -> throw new UploadException.Ended(gone);
    };
  }
}
