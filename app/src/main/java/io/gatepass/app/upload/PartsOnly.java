package io.gatepass.app.upload;

import io.gatepass.domain.PartPlan;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.Upload;

/** Only an upload that is sent in parts has a plan of them. */
final class PartsOnly {
  private PartsOnly() {}

  static PartPlan plan(Upload upload) {
    return switch (upload.terms().transfer()) {
      case Transfer.Put put -> throw new UploadException.NotMultipart(upload);
      case Transfer.Form form -> throw new UploadException.NotMultipart(upload);
      case Transfer.Multipart multipart -> multipart.plan();
    };
  }
}
