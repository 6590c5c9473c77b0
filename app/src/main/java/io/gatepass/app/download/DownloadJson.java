package io.gatepass.app.download;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatepass.app.apidocs.Words;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadTerms;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request that reads a file, and by what its reader can tell whether it has all of it. */
@Serdeable
record DownloadJson(ReadJson request, FileJson file) {

  /**
   * The exact request that reads it, from any byte on: storage and caches take {@code Range} and
   * {@code If-Range}.
   *
   * @param headers set on the request
   * @param expiresAt absent where the address stays the same and is open to everybody
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReadJson(
      String method, String url, Map<String, String> headers, @Nullable String expiresAt) {
    static ReadJson of(Download download) {
      return switch (download) {
        case OpenDownload open -> of(open, Map.of());
        case SignedDownload signed -> of(signed, signed.request().headers());
      };
    }

    private static ReadJson of(Download download, Map<String, String> headers) {
      return new ReadJson(
          "GET",
          download.uri().toString(),
          headers,
          download.expiresAt().map(Instant::toString).orElse(null));
    }

    /** Whoever sees this may send the request, so neither does a log. */
    @Override
    public String toString() {
      return "ReadJson";
    }
  }

  /**
   * What every reader of a file may know.
   *
   * @param filename the one given at creation
   * @param size bytes
   * @param etag what the answer names, for {@code If-Range}; absent where the store has another
   * @param checksum of all bytes, as its sender declared; absent where none was
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FileJson(
      String filename,
      String contentType,
      long size,
      @Nullable String etag,
      @Nullable DigestJson checksum) {}

  /** Base64 of the raw digest. */
  @Serdeable
  record DigestJson(
      @Schema(
              extensions =
                  @Extension(
                      properties =
                          @ExtensionProperty(
                              name = Words.KEY,
                              value = Words.CHECKSUM_ALGORITHM,
                              parseValue = true)))
          String algorithm,
      String value) {
    static DigestJson of(Checksum checksum) {
      return new DigestJson(checksum.algorithm().label(), checksum.value());
    }
  }

  static DownloadJson of(Download download) {
    Upload.Ready ready = download.file();
    UploadTerms terms = ready.terms();
    return new DownloadJson(
        ReadJson.of(download),
        new FileJson(
            terms.filename().value(),
            terms.constraints().type().value(),
            ready.size().value(),
            download.tag().map(tag -> '"' + tag.value() + '"').orElse(null),
            terms.constraints().checksum().map(DigestJson::of).orElse(null)));
  }
}
