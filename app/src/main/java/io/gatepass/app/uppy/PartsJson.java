package io.gatepass.app.uppy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatepass.domain.StoredPart;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.SignedRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/** What is answered about a file in parts. */
final class PartsJson {
  private PartsJson() {}

  /** Both names are the upload's own: a client hands them back as they are. */
  @Serdeable
  record Started(String key, String uploadId, String bucket) {
    static Started of(UploadId id, String store) {
      return new Started(id.toString(), id.toString(), store);
    }
  }

  /** A part that storage has. */
  @Serdeable
  record Listed(
      @JsonProperty("PartNumber") int number,
      @JsonProperty("ETag") String tag,
      @JsonProperty("Size") long size) {
    static Listed of(StoredPart part) {
      return new Listed(part.number(), '"' + part.tag().value() + '"', part.size().value());
    }
  }

  /**
   * Where one part goes.
   *
   * @param expires seconds
   * @param headers to set with it, which a client of version 5 does
   */
  @Serdeable
  record Signed(String url, long expires, Map<String, String> headers) {
    static Signed of(SignedRequest request, long seconds) {
      return new Signed(request.url(), seconds, request.headers());
    }

    @Override
    public String toString() {
      return "Signed";
    }
  }

  /** Where several go, by their numbers. */
  @Serdeable
  record Batch(Map<String, String> presignedUrls) {
    @Override
    public String toString() {
      return "Batch";
    }
  }

  /**
   * The whole file.
   *
   * @param location where whoever may downloads it from
   */
  @Serdeable
  record Finished(String location, String key, String bucket) {}

  /** Nothing to say, in JSON: some clients read it. */
  @Serdeable
  record Nothing() {}
}
