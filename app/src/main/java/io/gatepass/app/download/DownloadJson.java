package io.gatepass.app.download;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatepass.app.http.RequestJson;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadTerms;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The request that reads a file, and by what its reader can tell whether it has all of it. */
@Serdeable
record DownloadJson(RequestJson request, FileJson file) {

  /**
   * What every reader of a file may know.
   *
   * @param filename the one given at creation
   * @param size bytes
   * @param checksum of all bytes, as its sender declared; absent where none was
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FileJson(String filename, String contentType, long size, @Nullable DigestJson checksum) {}

  /** Base64 of the raw digest. */
  @Serdeable
  record DigestJson(String algorithm, String value) {
    static DigestJson of(Checksum checksum) {
      return new DigestJson(checksum.algorithm().label(), checksum.value());
    }
  }

  static DownloadJson of(SignedDownload signed) {
    Upload.Ready ready = signed.file();
    UploadTerms terms = ready.terms();
    return new DownloadJson(
        RequestJson.of(signed.request()),
        new FileJson(
            terms.filename().value(),
            terms.constraints().type().value(),
            ready.size().value(),
            terms.constraints().checksum().map(DigestJson::of).orElse(null)));
  }
}
