package io.gatepass.gcs;

import io.gatepass.domain.Checksum;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Placement;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.UploadSigner;
import java.util.Map;
import java.util.TreeMap;

/** Binds every promise into the signature as a header, where Cloud Storage checks it. */
final class GcsUploadSigner implements UploadSigner {
  private final Presigning presigning;

  GcsUploadSigner(Presigning presigning) {
    this.presigning = presigning;
  }

  @Override
  public SignedRequest signPut(
      UploadId id, Placement placement, Constraints constraints, Lifetime lifetime) {
    SizeLimit size = constraints.size();
    Map<String, String> headers = new TreeMap<>();
    headers.put("Content-Type", constraints.type().value());
    headers.put("x-goog-content-length-range", size.least().value() + "," + size.most().value());
    headers.put("x-goog-if-generation-match", "0");
    headers.put(StoredObjects.META + StoredObjects.UPLOAD_ID, id.toString());
    constraints.checksum().ifPresent(checksum -> headers.put("x-goog-hash", hash(checksum)));
    return presigning.put(placement.uploadKey(), headers, lifetime);
  }

  private static String hash(Checksum checksum) {
    return switch (checksum.algorithm()) {
      case CRC32C -> "crc32c=" + checksum.value();
      case MD5 -> "md5=" + checksum.value();
      case SHA256, CRC64NVME ->
          throw new IllegalArgumentException("Cloud Storage keeps no digest of this kind.");
    };
  }
}
