package io.gatepass.s3;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Placement;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.UploadSigner;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Binds every promise into the signature as a header, where S3 checks it. */
final class S3UploadSigner implements UploadSigner {
  private final Presigning presigning;
  private final S3Errors errors;
  private final Supplier<Guards> guards;

  S3UploadSigner(Presigning presigning, S3Errors errors, Supplier<Guards> guards) {
    this.presigning = presigning;
    this.errors = errors;
    this.guards = guards;
  }

  @Override
  public SignedRequest signPut(
      UploadId id, Placement placement, Constraints constraints, Lifetime lifetime) {
    Guards guarded = guards.get();
    Map<String, String> headers = new LinkedHashMap<>();
    if (constraints.size() instanceof SizeLimit.Exactly(ByteCount size)) {
      headers.put("Content-Length", Long.toString(size.value()));
    }
    headers.put("Content-Type", constraints.type().value());
    headers.put(StoredObjects.UPLOAD_ID_HEADER, id.toString());
    if (guarded.createOnly() || placement.staging().isEmpty()) {
      headers.put("If-None-Match", "*");
    }
    constraints.checksum().ifPresent(checksum -> WriteHeaders.bind(checksum, headers));
    WriteHeaders.forbidCopies(guarded.copying(), errors, headers);
    return presigning.put(placement.uploadKey(), headers, lifetime);
  }
}
