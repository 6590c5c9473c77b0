package io.gatepass.minio;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Placement;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.UploadSigner;
import java.util.LinkedHashMap;
import java.util.Map;

/** Binds every promise into the signature as a header. */
final class MinioUploadSigner implements UploadSigner {
  private final Presigning presigning;

  MinioUploadSigner(Presigning presigning) {
    this.presigning = presigning;
  }

  @Override
  public SignedRequest signPut(
      UploadId id, Placement placement, Constraints constraints, Lifetime lifetime) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (constraints.size() instanceof SizeLimit.Exactly(ByteCount size)) {
      headers.put("Content-Length", Long.toString(size.value()));
    }
    headers.put("Content-Type", constraints.type().value());
    headers.put("If-None-Match", "*");
    headers.put(StoredObjects.UPLOAD_ID, id.toString());
    WriteHeaders.forbidCopies(headers);
    constraints.checksum().ifPresent(checksum -> WriteHeaders.bind(checksum, headers));
    return presigning.sign(HttpMethod.PUT, placement.uploadKey(), headers, Map.of(), lifetime);
  }
}
