package io.gatepass.azure;

import io.gatepass.domain.Constraints;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Placement;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.UploadSigner;
import java.util.Map;
import java.util.TreeMap;

/** Permits to create one blob; the headers say what the client promised, unbound. */
final class AzureUploadSigner implements UploadSigner {
  private final Sas sas;

  AzureUploadSigner(Sas sas) {
    this.sas = sas;
  }

  @Override
  public SignedRequest signPut(
      UploadId id, Placement placement, Constraints constraints, Lifetime lifetime) {
    Sas.Permitted permitted = sas.create(placement.uploadKey(), lifetime);
    Map<String, String> headers = new TreeMap<>();
    headers.put("Content-Type", constraints.type().value());
    headers.put("x-ms-blob-type", "BlockBlob");
    headers.put(StoredBlobs.METADATA + StoredBlobs.UPLOAD_ID, id.toString());
    return new SignedRequest(HttpMethod.PUT, permitted.uri(), headers, permitted.end());
  }
}
